package dev.calque.signal.notice;

import dev.calque.page.Page;
import dev.calque.page.TextBlock;
import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a page's title and headings whether it is about machine translation. There, a sentence
 * that reads like a notice may be an example of one.
 */
final class PageTopic {

  private static final int HEADINGS = 3;
  private static final int LONGEST_HEADING = 300;

  private final Function<String, Optional<Notice>> reader;

  /**
   * @param reader reads a text as a notice
   */
  PageTopic(Function<String, Optional<Notice>> reader) {
    this.reader = reader;
  }

  boolean isMachineTranslation(Page page) {
    if (isAtLarge(page.document().title())) {
      return true;
    }
    int headings = 0;
    // By the text's blocks: looking through the whole document for headings costs more.
    for (TextBlock block : page.text().blocks()) {
      Element heading = headings < HEADINGS ? heading(block.place().element()) : null;
      if (heading != null) {
        headings++;
        if (isAtLarge(heading.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Element heading(Element block) {
    Element around = block.parent();
    if (block.nameIs("h1")) {
      return block;
    }
    return around != null && around.nameIs("h1") ? around : null;
  }

  private boolean isAtLarge(String heading) {
    String bounded = heading.substring(0, Math.min(heading.length(), LONGEST_HEADING));
    return reader.apply(bounded).filter(PageTopic::isAtLarge).isPresent();
  }

  /** A title may also say of its own page that it was machine-translated. */
  private static boolean isAtLarge(Notice heading) {
    Statement statement = heading.statement();
    return statement.polarity() != Polarity.SAID || statement.binding() == Binding.LOOSE;
  }
}
