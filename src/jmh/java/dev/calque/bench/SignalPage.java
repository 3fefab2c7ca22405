package dev.calque.bench;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Pages for measuring signals, written by us; public, because JMH's generated code names it. */
public enum SignalPage {
  /** Some 20 KB with a notice above the text. */
  NOTICE(
      NewsPage.html(
          20_000,
          "<p class=\"note\">This article was translated automatically from German and has not been"
              + " reviewed.</p>")),
  /** Some 70 KB, saved after a browser had translated it: two fonts around each text. */
  SAVED(translated(NewsPage.html(52_000, ""))),
  /** A news page of some 170 KB. */
  NEWS(NewsPage.html(170_000, "")),
  /** The largest page that is read. */
  HUGE(NewsPage.html(4_900_000, ""));

  private final String html;

  SignalPage(String html) {
    this.html = html;
  }

  String html() {
    return html;
  }

  private static String translated(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    document.child(0).addClass("translated-ltr");
    String font = "<font style=\"vertical-align: inherit;\">";
    for (Element element : document.body().getAllElements()) {
      for (TextNode text : List.copyOf(element.textNodes())) {
        if (!text.isBlank()) {
          text.wrap(font + font + "</font></font>");
        }
      }
    }
    return document.outerHtml();
  }
}
