package dev.calque.article;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.util.List;

/** Small pages of our own writing. */
final class Pages {

  static final String URL = "https://paper.example/news/story.html";
  private static final String SENTENCE =
      "The council met on Tuesday, argued for three hours about the bridge, and then adjourned. ";

  private Pages() {}

  static Page page(String html) {
    return ArticleCorpus.parse(PageAddress.parse(URL).accepted().orElseThrow(), html);
  }

  /** An article page whose text has {@code inside} between its paragraphs. */
  static String article(String inside) {
    return "<!doctype html><html lang=en><head><title>The bridge | Paper</title></head><body>"
        + "<header><a href=/>Paper</a></header><main><article><h1>The bridge</h1>"
        + paragraphs(4, "Before")
        + inside
        + paragraphs(4, "After")
        + "</article></main><footer>© Paper</footer></body></html>";
  }

  static String paragraphs(int count, String word) {
    StringBuilder html = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      html.append("<p>").append(word).append(' ').append(i).append(". ");
      html.append(SENTENCE.repeat(2)).append("</p>");
    }
    return html.toString();
  }

  static Article extract(String html) {
    return new ArticleExtractor()
        .extract(page(html), List.of())
        .match(
            found -> found.article(),
            none -> {
              throw new AssertionError("no article: " + none.reason());
            });
  }
}
