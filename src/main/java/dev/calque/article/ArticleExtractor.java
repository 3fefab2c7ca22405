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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Pulls the article out of a page. Thread-safe. */
public final class ArticleExtractor {

  private final NameVocabulary vocabulary = NameVocabulary.load();
  private final WordLibrary words = WordLibrary.load();
  private final SiteRules sites = SiteRules.load();
  private final ArticleSanitizer sanitizer = new ArticleSanitizer();

  /**
   * Extracts the article of a page.
   *
   * @param claimed places that are notices and so no part of the article
   */
  public ArticleOutcome extract(Page page, List<Place> claimed) {
    Metadata metadata = MetadataReader.read(page);
    Chosen chosen = choose(page, metadata, claimed);
    if (chosen.content == null) {
      return new ArticleOutcome.NotFound(chosen.missing);
    }
    ContentRewriter.rewrite(chosen.content, page, chosen.direction);
    Element clean = sanitizer.clean(chosen.content);
    String text = PlainText.of(clean);
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      return new ArticleOutcome.NotFound(chosen.missing);
    }
    Told told = new Told(metadata, byline(page, metadata), chosen.direction);
    return new ArticleOutcome.Found(article(page, told, clean, text), chosen.removals);
  }

  /**
   * What is taken for the article.
   *
   * @param content a copy of it, to be changed; nothing where the page has none
   * @param direction which way it runs
   * @param missing what the page is if there is no article, or no text in it
   */
  private record Chosen(
      @Nullable Element content,
      String direction,
      List<Removal> removals,
      ArticleOutcome.Missing missing) {}

  /** Chooses. The outline ends here: of a large page it takes as much memory as the tree. */
  private Chosen choose(Page page, Metadata metadata, List<Place> claimed) {
    Outline outline = Outline.of(page.document().body());
    Cut cut = new Cut(outline);
    dropClaimed(cut, claimed);
    Attested.mark(outline, page.data());
    NameGroups names = new NameGroups(vocabulary, outline);
    Wording wording = words.of(page.language());

    int ruled = sites.of(page.address().host()).apply(cut);
    int root = ruled < 0 ? new Selection(cut, names, wording, metadata.title()).root() : ruled;
    PageKind kind = new PageKind(page, metadata, outline, wording);
    Optional<ArticleOutcome.Missing> missing = kind.missing(root);
    if (missing.isPresent()) {
      return new Chosen(null, "", List.of(), missing.get());
    }
    ArticleOutcome.Missing withoutText =
        outline.prose(root) > 0 ? ArticleOutcome.Missing.NO_TEXT : kind.withoutText();
    Element content = OutlineCopy.of(outline, root);
    return new Chosen(content, direction(page, outline, root), cut.removals(), withoutText);
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

  /** What the page says of the article, tidied. */
  private record Told(Metadata metadata, @Nullable String byline, String direction) {}

  private Article article(Page page, Told told, Element content, String text) {
    Metadata metadata = told.metadata();
    LanguageTag language = page.language();
    int count = ReadingTime.words(text);
    return new Article(
        metadata.title(),
        told.byline(),
        metadata.siteName(),
        language,
        told.direction(),
        metadata.published(),
        metadata.modified(),
        metadata.excerpt() == null ? firstParagraph(content) : metadata.excerpt(),
        metadata.leadImage(),
        metadata.section(),
        sanitizer.html(content),
        text,
        count,
        ReadingTime.minutes(count, language));
  }

  /** Where the page has no summary, its first paragraph that is more than a label is one. */
  private static @Nullable String firstParagraph(Element content) {
    Element first = null;
    for (Element paragraph : content.getElementsByTag("p")) {
      first = first == null ? paragraph : first;
      if (Prose.isProse(paragraph.text())) {
        return paragraph.text();
      }
    }
    return first == null ? null : first.text();
  }

  private static @Nullable String byline(Page page, Metadata metadata) {
    String line = metadata.byline();
    return line == null
        ? null
        : BylineText.of(line, Locale.forLanguageTag(page.language().value()));
  }

  /**
   * What the page declares for the article, itself or around it, or else what its language implies.
   */
  private static String direction(Page page, Outline outline, int root) {
    for (Node at = outline.node(root); at != null; at = at.parent()) {
      String declared = at.attr("dir").toLowerCase(Locale.ROOT).strip();
      if (declared.equals("rtl") || declared.equals("ltr")) {
        return declared;
      }
    }
    return page.language().isRightToLeft() ? "rtl" : "ltr";
  }
}
