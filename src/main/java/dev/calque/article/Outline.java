package dev.calque.article;

import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The body of a page laid flat, in document order: nodes by index, the extent of each one's
 * subtree, and the text blocks. Gathered in one walk; the page's own tree is never changed, steps
 * only mark here what they drop.
 */
final class Outline {

  private final Node[] nodes;
  private final int[] parents;
  private final int[] ends;
  private final int[] firstBlocks;
  private final int[] endBlocks;
  private final List<Block> blocks;
  private final BitSet captions;
  private final boolean[] dropped;
  private final boolean[] droppedBlocks;
  private final int[] weights;
  private final int[] linkWeights;
  private final boolean[] isProse;
  private final int[] lengths;
  private final int[] links;
  private final int[] prose;
  private int[] attested = {};

  Outline(OutlineWalk walk) {
    this.nodes = walk.nodes();
    this.parents = walk.parents();
    this.ends = walk.ends();
    this.firstBlocks = walk.firstBlocks();
    this.endBlocks = walk.endBlocks();
    this.blocks = new ArrayList<>(walk.blocks());
    this.captions = new BitSet(nodes.length);
    this.dropped = new boolean[nodes.length];
    this.droppedBlocks = new boolean[blocks.size()];
    this.weights = new int[blocks.size()];
    this.linkWeights = new int[blocks.size()];
    this.isProse = new boolean[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      measure(i);
    }
    this.lengths = new int[blocks.size() + 1];
    this.links = new int[blocks.size() + 1];
    this.prose = new int[blocks.size() + 1];
    for (int i = 0; i < nodes.length; i++) {
      dropped[i] = walk.isSilent(i);
    }
    tally();
  }

  /** Lays out what is inside {@code root}. */
  static Outline of(Element root) {
    return new Outline(OutlineWalk.over(root));
  }

  int size() {
    return nodes.length;
  }

  Node node(int index) {
    return nodes[index];
  }

  /** The node at {@code index} if it is an element. */
  boolean isElement(int index) {
    return nodes[index] instanceof Element;
  }

  Element element(int index) {
    return (Element) nodes[index];
  }

  /** The element's name, or nothing for text. */
  String name(int index) {
    return nodes[index] instanceof Element element ? element.normalName() : "";
  }

  /** The parent's index; the root's is -1. */
  int parent(int index) {
    return parents[index];
  }

  /** The index after the last node of the subtree. */
  int end(int index) {
    return ends[index];
  }

  boolean contains(int ancestor, int index) {
    return ancestor <= index && index < ends[ancestor];
  }

  int blockCount() {
    return blocks.size();
  }

  Block block(int index) {
    return blocks.get(index);
  }

  /** The first block that begins in the subtree. */
  int firstBlock(int index) {
    return firstBlocks[index];
  }

  /** The block after the subtree's last. */
  int endBlock(int index) {
    return Math.max(firstBlocks[index], endBlocks[index]);
  }

  /** Notes which blocks the page's own data says are the article's. */
  void attest(BitSet attestedBlocks) {
    attested = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      attested[i + 1] = attested[i] + (attestedBlocks.get(i) ? weights[i] : 0);
    }
  }

  /** The weight of the text in a subtree that the page's own data says is the article's. */
  int attested(int index) {
    return attested.length == 0 ? 0 : attested[endBlock(index)] - attested[firstBlock(index)];
  }

  /** Marks a subtree as the caption of a picture. */
  void markCaption(int index) {
    captions.set(index);
    for (int b = firstBlock(index); b < endBlock(index); b++) {
      blocks.set(b, blocks.get(b).with(Block.Trait.CAPTION));
      measure(b);
    }
  }

  boolean isCaption(int index) {
    return captions.get(index);
  }

  boolean isDropped(int index) {
    return dropped[index];
  }

  boolean isBlockDropped(int block) {
    return droppedBlocks[block];
  }

  /** Marks a subtree as no part of the article. Call {@link #tally()} when a step is through. */
  void drop(int index) {
    Arrays.fill(dropped, index, ends[index], true);
    Arrays.fill(droppedBlocks, firstBlock(index), endBlock(index), true);
  }

  /** Marks one block's run of nodes; the whole owner where nothing else is in it. */
  void dropBlock(int index) {
    Block block = blocks.get(index);
    int owner = block.owner();
    if (owner > 0 && endBlock(owner) - firstBlock(owner) == 1 && firstBlock(owner) == index) {
      drop(owner);
      return;
    }
    droppedBlocks[index] = true;
    Arrays.fill(dropped, block.first(), block.end(), true);
  }

  /** Takes every mark back but those of silent nodes. */
  void restore(boolean[] nodeMarks, boolean[] blockMarks) {
    System.arraycopy(nodeMarks, 0, dropped, 0, dropped.length);
    System.arraycopy(blockMarks, 0, droppedBlocks, 0, droppedBlocks.length);
    tally();
  }

  boolean[] nodeMarks() {
    return dropped.clone();
  }

  boolean[] blockMarks() {
    return droppedBlocks.clone();
  }

  /** Sums the statistics of the blocks that are left, so that a subtree's are two look-ups. */
  void tally() {
    ReadingBudget.checkpoint();
    for (int i = 0; i < weights.length; i++) {
      boolean out = droppedBlocks[i];
      lengths[i + 1] = lengths[i] + (out ? 0 : weights[i]);
      links[i + 1] = links[i] + (out ? 0 : linkWeights[i]);
      prose[i + 1] = prose[i] + (out || !isProse[i] ? 0 : weights[i]);
    }
  }

  /** What a block's text says is read once: steps tally after each change. */
  private void measure(int index) {
    Block block = blocks.get(index);
    weights[index] = block.weight();
    linkWeights[index] = (int) (weights[index] * block.linkDensity());
    isProse[index] = Prose.isProse(block);
  }

  /** The weight of the text that is left in a subtree. */
  int length(int index) {
    return lengths[endBlock(index)] - lengths[firstBlock(index)];
  }

  /** The weight of what is left of running text in a subtree. */
  int prose(int index) {
    return prose[endBlock(index)] - prose[firstBlock(index)];
  }

  /** Whether the block is running text. */
  boolean isProse(int block) {
    return isProse[block];
  }

  int proseBetween(int firstBlock, int endBlock) {
    return prose[endBlock] - prose[firstBlock];
  }

  /** The weight of the text inside links that is left in a subtree. */
  int linked(int index) {
    return links[endBlock(index)] - links[firstBlock(index)];
  }

  /** Which share of a subtree's text is inside links, 0 to 1. */
  double linkDensity(int index) {
    int length = length(index);
    return length == 0 ? 0 : (double) (links[endBlock(index)] - links[firstBlock(index)]) / length;
  }
}
