package dev.calque.signal.notice;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The link to the original in a notice. */
final class NoticeLinks {

  private NoticeLinks() {}

  /**
   * Where the notice's own link to the original leads: one that says its language with {@code
   * hreflang}, or one whose words name the source or call it the original.
   */
  static @Nullable PageAddress original(Page page, PlacedNotice placed) {
    for (Element link : placed.block().place().element().getElementsByTag("a")) {
      if (isToOriginal(page, placed.notice(), link)) {
        Optional<PageAddress> address =
            page.resolve(link.attr("href")).filter(to -> !to.equals(page.address()));
        if (address.isPresent()) {
          return address.get();
        }
      }
    }
    return null;
  }

  /** Whether a link leads to the original that a notice speaks of. */
  static boolean isToOriginal(Page page, Notice notice, Element link) {
    LanguageTag source = notice.source();
    if (!link.hasAttr("href") || link.attr("href").startsWith("#")) {
      return false;
    }
    if (source != null
        && LanguageTag.parse(link.attr("hreflang")).filter(source::isSameLanguage).isPresent()) {
      return true;
    }
    String words = link.text();
    return notice.originals().stream().anyMatch(words::contains)
        || isNamedVersion(page, link, source);
  }

  /** The page may name the same address as its version in the source's language. */
  private static boolean isNamedVersion(Page page, Element link, @Nullable LanguageTag source) {
    if (source == null) {
      return false;
    }
    Optional<PageAddress> to = page.resolve(link.attr("href"));
    for (LanguageVersion version : page.versions()) {
      boolean isSources =
          LanguageTag.parse(version.hreflang()).filter(source::isSameLanguage).isPresent();
      if (isSources && to.filter(version.address()::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
