package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.TextBlock;
import dev.calque.signal.SignalDescription;
import dev.calque.signal.SignalDescription.Kind;
import dev.calque.signal.SignalId;
import dev.calque.signal.notice.PlacedNotice.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;

/**
 * Finds the notices on a page: which blocks say that something was translated by a machine, and
 * whether they speak of this page, of its versions in other languages, or of something else.
 * Thread-safe.
 */
public final class NoticeReader {

  private final Lexicons lexicons;

  private NoticeReader(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** A reader of every language that has a file; the files are loaded and checked here. */
  public static NoticeReader standard() {
    return new NoticeReader(Lexicons.load());
  }

  /** What the catalogue says of the signals that notices give. */
  public static List<SignalDescription> descriptions() {
    return List.of(
        describe(
            NoticeSelection.AUTOMATIC,
            "A sentence next to the article says that this page was translated by a machine: it"
                + " points at the page, has it as its subject, or is a label that says nothing"
                + " else. What is hidden, quoted, offered, denied, only considered, or said of a"
                + " comment, a link, a teaser or another version doesn't count. Where the page's"
                + " title is about machine translation it may be an example: a hint.",
            "proof for",
            "hint for"),
        describe(
            NoticeSelection.IN_COMMENT,
            "A tool left such a sentence in an HTML comment, with the name of the file that it"
                + " translated and nothing else. In other words it may be an author's: a hint.",
            "proof for",
            "hint for"),
        describe(
            NoticeSelection.DENIED,
            "A sentence next to the article says that this page was not translated by a machine.",
            "hint against"));
  }

  private static SignalDescription describe(SignalId id, String why, String... decides) {
    return new SignalDescription(id, Kind.NOTICE, why, List.of(decides), List.of());
  }

  /** Reads the page's visible text, and the comments of its document. */
  public PageNotices read(Page page, List<Comment> comments) {
    TextBudget budget = new TextBudget();
    List<PlacedNotice> shown =
        new ShownNotices(page, lexicons, text -> parse(text, page.language()), budget).find();
    List<PlacedNotice> placed = new ArrayList<>(weighed(page, shown));
    for (TextBlock comment : Comments.readable(comments)) {
      if (lexicons.mayBeNotice(comment.text())
          && !Comments.isOfOtherMatters(comment.text())
          && budget.take(comment)) {
        parse(comment.text(), page.language())
            .ifPresent(notice -> placed.add(inComment(notice, comment, page.language())));
      }
    }
    return new NoticeSelection(page, lexicons).select(placed);
  }

  /** What is said on a page about such notices may be an example of one. */
  private List<PlacedNotice> weighed(Page page, List<PlacedNotice> placed) {
    boolean isOnTheMatter =
        !placed.isEmpty()
            && new PageTopic(heading -> parseIfAny(heading, page.language()))
                .isMachineTranslation(page);
    return isOnTheMatter
        ? placed.stream()
            .map(each -> new PlacedNotice(each.notice(), each.block(), Voice.EXAMPLE))
            .toList()
        : placed;
  }

  /** A tool names the file that it translated, and its comment says nothing besides. */
  private PlacedNotice inComment(Notice notice, TextBlock comment, LanguageTag pageLanguage) {
    String said = Comments.withoutFiles(comment.text());
    boolean isTools =
        said.length() < comment.text().length()
            && parse(said, pageLanguage).filter(rest -> rest.coverage() >= TOOLS_OWN).isPresent();
    return new PlacedNotice(notice, comment, isTools ? Voice.TOOL : Voice.COMMENT);
  }

  /** Most headings have no word of translation, and needn't be read closely. */
  private Optional<Notice> parseIfAny(String raw, LanguageTag pageLanguage) {
    return lexicons.mayBeNotice(raw) ? parse(raw, pageLanguage) : Optional.empty();
  }

  /**
   * Reads one text as a notice.
   *
   * @param pageLanguage the language of the page that it stands on
   */
  Optional<Notice> parse(String raw, LanguageTag pageLanguage) {
    FoldedText text = FoldedText.of(raw.substring(0, Math.min(raw.length(), TextBudget.LONGEST)));
    Notice best = null;
    double bestScore = 0;
    for (Lexicon lexicon : likeliestFirst(lexicons.spokenIn(text, pageLanguage), pageLanguage)) {
      LanguageTag reference = pageLanguage.equals(Page.UNKNOWN) ? lexicon.language() : pageLanguage;
      Optional<Notice> notice = NoticeParser.parse(text, lexicon, lexicons.engines(), reference);
      double score = notice.map(Notice::coverage).orElse(0.0) + preference(lexicon, pageLanguage);
      if (notice.isPresent() && score > bestScore) {
        best = notice.get();
        bestScore = score;
      }
      if (bestScore >= CERTAIN) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Lexicon> likeliestFirst(List<Lexicon> spoken, LanguageTag pageLanguage) {
    boolean isPagesOwn =
        spoken.stream().anyMatch(lexicon -> lexicon.language().isSameLanguage(pageLanguage));
    return spoken.stream()
        // A relative's words that tell less would overrule what the page's language knows.
        .filter(lexicon -> !isPagesOwn || !isMereRelative(lexicon.language(), pageLanguage))
        .sorted(Comparator.comparingDouble(lexicon -> -preference(lexicon, pageLanguage)))
        .toList();
  }

  private static boolean isMereRelative(LanguageTag language, LanguageTag pageLanguage) {
    return !language.isSameLanguage(pageLanguage)
        && Relatives.areRelated(language, pageLanguage)
        && Relatives.isToldApart(language);
  }

  private static double preference(Lexicon lexicon, LanguageTag pageLanguage) {
    if (lexicon.language().isSameLanguage(pageLanguage)) {
      return PAGES_OWN;
    }
    return lexicon.language().language().equals("en") ? ENGLISH : 0;
  }

  // Explained as well as this by the page's language or English, a text needs no other reading.
  private static final double CERTAIN = 0.97;
  // Among languages that explain a text about equally well, it is likely in the page's.
  private static final double PAGES_OWN = 0.15;
  private static final double ENGLISH = 0.02;
  // Of a tool's comment, a notice's words explain all but a letter or two.
  private static final double TOOLS_OWN = 0.95;
}
