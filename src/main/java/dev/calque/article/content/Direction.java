package dev.calque.article.content;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Which way text runs: {@code ltr} or {@code rtl}. */
public final class Direction {

  private Direction() {}

  /** What the page declares for all of itself, or else what its language implies. */
  public static String of(Page page) {
    for (Element element :
        new Element[] {page.document().body(), page.document().body().parent()}) {
      String declared = element == null ? "" : element.attr("dir").toLowerCase(Locale.ROOT).strip();
      if (declared.equals("rtl") || declared.equals("ltr")) {
        return declared;
      }
    }
    return of(page.language());
  }

  static String of(LanguageTag language) {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }
}
