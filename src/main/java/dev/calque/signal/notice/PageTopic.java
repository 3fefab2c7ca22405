package dev.calque.signal.notice;

import dev.calque.page.Page;
import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

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
    Stream<String> headings =
        page.document().getElementsByTag("h1").stream().limit(HEADINGS).map(Element::text);
    return Stream.concat(Stream.of(page.document().title()), headings)
        .map(heading -> heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)))
        .anyMatch(heading -> reader.apply(heading).filter(PageTopic::isAtLarge).isPresent());
  }

  /** A title may also say of its own page that it was machine-translated. */
  private static boolean isAtLarge(Notice heading) {
    Statement statement = heading.statement();
    return statement.polarity() != Polarity.SAID || statement.binding() == Binding.LOOSE;
  }
}
