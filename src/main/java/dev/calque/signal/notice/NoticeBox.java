package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.page.Place;
import dev.calque.page.TextBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A box that a site keeps for its notices, with few blocks of text. Its heading may say what was
 * done, and a paragraph from which language, or that nobody has gone over it.
 */
final class NoticeBox {

  private static final int LEVELS = 4;
  private static final int LARGEST = 500;
  private static final int MOST_BLOCKS = 6;

  private static final Set<String> ARTICLES = Set.of("h1", "article", "main");

  private final Element element;
  private final List<TextBlock> blocks;
  private final int end;

  private NoticeBox(Element element, List<TextBlock> blocks, int end) {
    this.element = element;
    this.blocks = blocks;
    this.end = end;
  }

  /**
   * The box around a block, where it has more than this one.
   *
   * @param all the page's blocks
   * @param at which of them
   */
  static Optional<NoticeBox> around(List<TextBlock> all, int at) {
    Element box = box(all.get(at).place().element());
    if (box == null) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && at - from < MOST_BLOCKS && isIn(box, all.get(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < all.size() && to - from <= MOST_BLOCKS && isIn(box, all.get(to))) {
      to++;
    }
    boolean hasSeveral = to - from > 1 && to - from <= MOST_BLOCKS;
    return hasSeveral
        ? Optional.of(new NoticeBox(box, all.subList(from, to), to))
        : Optional.empty();
  }

  /** The outermost: a box's heading is often named after the box. */
  private static @Nullable Element box(Element block) {
    Element box = null;
    Element at = block;
    for (int level = 0; level < LEVELS && at != null && !at.nameIs("body"); level++) {
      boolean isNamed = Frame.isNamedNotice(at) || SectionNames.isNoticeBox(at);
      if (isNamed && Extent.isWithin(at, LARGEST) && !holdsArticle(at)) {
        box = at;
      }
      at = at.parent();
    }
    return box;
  }

  private static boolean holdsArticle(Element box) {
    return box.getAllElements().stream().anyMatch(each -> ARTICLES.contains(each.normalName()));
  }

  private static boolean isIn(Element box, TextBlock block) {
    Element at = block.place().element();
    for (int level = 0; level <= LEVELS && at != null; level++) {
      if (at.equals(box)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  /** Which of the page's blocks is the first behind it. */
  int end() {
    return end;
  }

  /** All that it says; each block's end is a sentence's. */
  TextBlock whole() {
    String text = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    int linked = blocks.stream().mapToInt(TextBlock::linkedLength).sum();
    return new TextBlock(new Place(element), text, linked, blocks.get(0).order());
  }
}
