package dev.calque.signal.notice;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.notice.PlacedNotice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the notices in a page's visible text, and leaves out those that it only shows. */
final class ShownNotices {

  // From here on a text's words cost more to look through than its place does.
  private static final int LONG = 200;

  private final Lexicons lexicons;
  private final Function<String, Optional<Notice>> reader;
  private final TextBudget budget;
  private final List<TextBlock> blocks;
  private final Frame frame;
  private final OthersWords others;

  /**
   * @param reader reads a text as a notice
   * @param budget what is left to be read closely
   */
  ShownNotices(
      Page page, Lexicons lexicons, Function<String, Optional<Notice>> reader, TextBudget budget) {
    this.lexicons = lexicons;
    this.reader = reader;
    this.budget = budget;
    this.blocks = page.text().blocks();
    this.frame = Frame.of(blocks);
    this.others = new OthersWords(page, lexicons, text -> reader.apply(text).isPresent(), budget);
  }

  List<PlacedNotice> find() {
    List<PlacedNotice> found = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < blocks.size(); at++) {
      ReadingBudget.step();
      TextBlock block = blocks.get(at);
      if (at >= next && mayBeNotice(block) && budget.take(block)) {
        Optional<PlacedNotice> own = read(block);
        Optional<NoticeBox> box =
            NoticeBox.around(blocks, at)
                .filter(each -> budget.take(each.whole()) && isOne(each, block));
        Optional<PlacedNotice> whole = box.flatMap(each -> whole(each, own));
        next = whole.isPresent() ? box.orElseThrow().end() : next;
        whole
            .or(() -> own)
            .filter(each -> !others.include(each.notice(), each.block()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Whether a text has a word of translation and stands where notices do. Few texts have such a
   * word, and a short one is soon looked through; the paragraphs amid an article, which most of a
   * page's letters are in, needn't be.
   */
  private boolean mayBeNotice(TextBlock block) {
    boolean isPlaceKnown = block.text().length() >= LONG && frame.isAmid(block);
    return (!isPlaceKnown || frame.isFramed(block))
        && lexicons.mayBeNotice(block.text())
        && (isPlaceKnown || frame.isFramed(block))
        && !Shown.isShown(block);
  }

  private Optional<PlacedNotice> read(TextBlock block) {
    return reader.apply(block.text()).map(notice -> new PlacedNotice(notice, block, Voice.PAGE));
  }

  /** Whether no other block of the box is a notice by itself, as those of sister versions are. */
  private boolean isOne(NoticeBox box, TextBlock block) {
    return box.blocks().stream()
        .filter(other -> !other.equals(block))
        .noneMatch(
            other ->
                lexicons.mayBeNotice(other.text())
                    && read(other).filter(NoticeSelection::isAboutAPage).isPresent());
  }

  /** A heading over a warning stands beside a widget, too: the box must say what was done. */
  private Optional<PlacedNotice> whole(NoticeBox box, Optional<PlacedNotice> own) {
    boolean isSaidByOne = own.filter(NoticeSelection::isAboutAPage).isPresent();
    return read(box.whole())
        .filter(NoticeSelection::isAboutAPage)
        .filter(each -> isSaidByOne || each.notice().source() != null)
        .map(PlacedNotice::inOneLine);
  }
}
