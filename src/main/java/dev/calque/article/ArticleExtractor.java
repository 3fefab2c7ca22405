package dev.calque.article;

import dev.calque.article.content.ArticleSanitizer;
import dev.calque.article.content.ContentRewriter;
import dev.calque.article.content.PlainText;
import dev.calque.article.metadata.Metadata;
import dev.calque.article.metadata.MetadataReader;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Pulls the article out of a page. Thread-safe. */
public final class ArticleExtractor {

  private final NameVocabulary vocabulary = NameVocabulary.load();
  private final WordLibrary words = WordLibrary.load();
  private final ArticleSanitizer sanitizer = new ArticleSanitizer();

  /**
   * Extracts the article of a page.
   *
   * @param claimed places that are notices and so no part of the article
   */
  public ArticleOutcome extract(Page page, List<Place> claimed) {
    Metadata metadata = MetadataReader.read(page);
    Outline outline = Outline.of(page.document().body());
    Cut cut = new Cut(outline);
    dropClaimed(cut, claimed);
    NameGroups names = new NameGroups(vocabulary);
    Wording wording = words.of(page.language());

    int root = new Selection(cut, names, wording, metadata.title()).root();
    if (root < 0) {
      return new ArticleOutcome.NotFound(ArticleOutcome.Missing.NO_TEXT);
    }
    Element content = OutlineCopy.of(outline, root);
    ContentRewriter.rewrite(content, page);
    Element clean = sanitizer.clean(content);
    String text = PlainText.of(clean);
    if (text.isEmpty()) {
      return new ArticleOutcome.NotFound(ArticleOutcome.Missing.NO_TEXT);
    }
    return new ArticleOutcome.Found(article(page, metadata, clean, text), cut.removals());
  }

  private static void dropClaimed(Cut cut, List<Place> claimed) {
    if (claimed.isEmpty()) {
      return;
    }
    // A node is equal to itself only.
    Set<Node> places = new HashSet<>();
    claimed.forEach(place -> places.add(place.element()));
    Outline outline = cut.outline();
    for (int i = 0; i < outline.size(); i++) {
      if (places.contains(outline.node(i))) {
        cut.node(i, "translation-notice", "says how the text was translated");
      }
    }
    outline.tally();
  }

  private Article article(Page page, Metadata metadata, Element content, String text) {
    LanguageTag language = page.language();
    int count = ReadingTime.words(text, language);
    return new Article(
        metadata.title(),
        metadata.byline(),
        metadata.siteName(),
        language,
        language.isRightToLeft() ? "rtl" : "ltr",
        metadata.published(),
        metadata.modified(),
        metadata.excerpt() == null ? firstParagraph(text) : metadata.excerpt(),
        metadata.leadImage(),
        metadata.section(),
        sanitizer.html(content),
        text,
        count,
        ReadingTime.minutes(count, text, language));
  }

  private static String firstParagraph(String text) {
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }
}
