package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a notice stands decides of which page it speaks: each place with its lookalike. */
class NoticePlacementTest {

  private static final Signals SIGNALS = Signals.standard();
  private static final SignalId NOTICE = new SignalId("notice-automatic-translation");
  private static final SignalId IN_COMMENT = new SignalId("notice-in-comment");

  private static final String SAID = "This article was automatically translated from German.";

  private static final String ENGLISH =
      """
      <p>The harbour office of Lower Tamsel has counted its boats for the first time since the
      flood, and found eleven more than the register knows. Nobody can say whose they are.</p>
      <p>For thirty years the ferrywoman Ada Brinkmoor wrote down every hull that passed her
      landing, in pencil, in school exercise books that fill two shelves of her kitchen.</p>
      <p>Her notes are the only record of the winters in which the river froze from bank to bank
      and the children of both villages walked to the same school across the ice.</p>
      <p>The council now wants to print them. Brinkmoor has agreed on one condition: the spelling
      of every boat's name stays as she heard it, even where the owner disagrees.</p>
      <p>Until then the exercise books stay where they are, next to the flour and the tea, and
      visitors may read them between two and four if they have washed their hands.</p>
      <p>Last week a man came from the coast who had sold his boat on the river forty years ago.
      He found it on the third shelf, under its old name, with the hour of its last passage.</p>
      """;

  private static final String GERMAN =
      """
      <p>Das Hafenamt von Niedertamsel hat zum ersten Mal seit der Flut seine Boote gezählt und elf
      mehr gefunden, als im Verzeichnis stehen. Niemand weiß, wem sie gehören.</p>
      <p>Dreißig Jahre lang hat die Fährfrau Ada Brinkmoor jeden Rumpf notiert, der an ihrem Steg
      vorbeikam, mit Bleistift, in Schulheften, die in der Küche zwei Regalbretter füllen.</p>
      <p>Ihre Hefte sind das einzige Zeugnis jener Winter, in denen der Fluss von Ufer zu Ufer
      zufror und die Kinder beider Dörfer über das Eis in dieselbe Schule gingen.</p>
      """;

  @TestFactory
  Stream<DynamicTest> speaksOfThisPage() {
    return Stream.of(
            place("in the footer", ENGLISH + "<footer><p>" + SAID + "</p></footer>"),
            place("in an aside", "<aside><p>" + SAID + "</p></aside>" + ENGLISH),
            place("in a banner with a role", "<div role=\"note\">" + SAID + "</div>" + ENGLISH),
            place(
                "small after the byline", "<p>By M. Ott <small>" + SAID + "</small></p>" + ENGLISH),
            place("opening the first paragraph", ENGLISH.replaceFirst("<p>", "<p>" + SAID + " ")),
            place(
                "unfolding",
                "<details><summary>Note</summary><p>" + SAID + "</p></details>" + ENGLISH),
            place(
                "split over a link",
                split("<a href=\"https://x.example\">automatically translated</a>")),
            place(
                "split over emphasis", split("<em>automatically</em> <strong>translated</strong>")),
            place("broken by a line", split("automatically<br>translated")),
            place("with spaces that don't break", split("automatically&nbsp;translated")),
            place("with soft hyphens", split("auto&shy;mati&shy;cally trans&shy;lated")),
            place("with joiners of no width", split("auto&zwnj;matically trans&#8205;lated")),
            place("with direction marks", split("&rlm;automatically&lrm; translated")),
            place(
                "in capitals", "<p>" + SAID.toUpperCase(java.util.Locale.ROOT) + "</p>" + ENGLISH),
            place("naming an engine in a link", engine()),
            place(
                "in a line of particulars",
                "<p>3 May 2031 · 5 min read · Machine translated from German</p>" + ENGLISH),
            place(
                "between particulars",
                "<p>Ada Brinkmoor | Machine translated from German | 14 boats</p>" + ENGLISH),
            place(
                "in the heading of a box that goes on",
                "<div class=\"notice\"><p class=\"notice-title\">Machine translation</p><p>The original"
                    + " in German prevails.</p></div>"
                    + ENGLISH),
            place(
                "below the site's name",
                "<div><h2><a href=\"/\">Tamsel Courier</a></h2><p>"
                    + SAID
                    + "</p></div>"
                    + ENGLISH),
            place(
                "explained by a link of its own",
                "<ul><li><a href=\"/ada\">Ada Brinkmoor</a></li><li><a href=\"/ai\">Machine"
                    + " translated</a> from the German</li></ul>"
                    + ENGLISH),
            place(
                "in a post before a link to the next",
                "<div class=\"blog-post\"><p>"
                    + SAID
                    + "</p></div><div class=\"next-post\"><p>Ferry</p></div>"
                    + ENGLISH),
            place(
                "above a short text in a box",
                "<div class=\"info\"><h1>Boats</h1><p>" + SAID + "</p><p>Eleven more.</p></div>"),
            place("behind a label", "<p>Note for readers: " + SAID + "</p>" + ENGLISH),
            place(
                "under a title that says it, too",
                "<h1>Boats (machine translation)</h1><p>" + SAID + "</p>" + ENGLISH),
            place(
                "in a list of particulars with links",
                "<ul><li><a href=\"/ada\">Ada Brinkmoor</a></li><li>Machine translated from"
                    + " German</li></ul>"
                    + ENGLISH),
            place(
                "behind the link to the original",
                "<ul><li><a href=\"/de\">The German original</a>: "
                    + SAID
                    + "</li><li><a href=\"/print\">To print</a></li></ul>"
                    + ENGLISH),
            place(
                "in the only post",
                "<div class=\"forum-post\"><p>" + SAID + "</p></div>" + ENGLISH),
            place("naming an engine as code", split("machine translated by <code>gpt-4o</code>")),
            place("in a blockquote that opens the text", blockquote("<p>" + SAID + "</p>")),
            place(
                "in a labelled blockquote",
                blockquote("<p><strong>⚠️ Note</strong></p><p><em>" + SAID + "</em></p>")),
            place(
                "in a blockquote that closes the text",
                ENGLISH + "<hr><blockquote>" + SAID + "</blockquote>"),
            place(
                "in a box with a linked heading of its own",
                "<div class=\"notice\"><h4><a href=\"/de/boote\">Das Original</a></h4><p>"
                    + SAID
                    + "</p></div>"
                    + ENGLISH),
            place(
                "under a heading that links to itself",
                "<div><h2><a href=\"#top\">Boats</a></h2><p>" + SAID + "</p></div>" + ENGLISH))
        .map(each -> named(each, "en", true));
  }

  @TestFactory
  Stream<DynamicTest> speaksOfSomethingElse() {
    return Stream.of(
            place("quoted in a list of the body", amid("<ul><li>“" + SAID + "”</li></ul>")),
            place("amid the paragraphs", amid("<p>" + SAID + "</p>")),
            place("under a reader's comment", ENGLISH + comment()),
            place(
                "in a review",
                ENGLISH
                    + "<div class=\"review\"><p>Lovely boat. Translated automatically.</p></div>"),
            place("in a teaser that is all link", ENGLISH + teaser()),
            place("hidden", "<p style=\"display:none\">" + SAID + "</p>" + ENGLISH),
            place("hidden by its attribute", "<div hidden><p>" + SAID + "</p></div>" + ENGLISH),
            place("in an alternative text", "<img src=\"a.png\" alt=\"" + SAID + "\">" + ENGLISH),
            place("in a title attribute", "<p title=\"" + SAID + "\">Boats</p>" + ENGLISH),
            place("in a blockquote amid the text", amid("<blockquote>" + SAID + "</blockquote>")),
            place(
                "in a blockquote behind a colon",
                ENGLISH
                    + "<p>Above her door it says:</p><blockquote><p>"
                    + SAID
                    + "</p></blockquote>"),
            place(
                "in a blockquote with its source",
                blockquote("<p>" + SAID + "</p><footer>The Tamsel Courier</footer>")),
            place(
                "in a blockquote of many words",
                blockquote("<p>" + SAID + "</p>" + ENGLISH.replaceAll("</?p>", " "))),
            place(
                "in a blockquote that points at nothing",
                blockquote("<p>Automatically translated from German.</p>")),
            place(
                "in a blockquote under a title on translating",
                "<h1>Machine translation reaches the river</h1>"
                    + blockquote("<p>" + SAID + "</p>")),
            place(
                "introduced by words of its own",
                "<p>The ferry's machine shows below each letter: " + SAID + "</p>" + ENGLISH),
            place(
                "in the heading of a box on something else",
                "<div class=\"notice\"><strong>Machine translation</strong><p>Our editors want your"
                    + " opinion about it.</p></div>"
                    + ENGLISH),
            place(
                "in a warning beside a widget",
                "<div class=\"translate-disclaimer\"><h4>Automatic translation</h4><p>The council"
                    + " does not guarantee the accuracy of the translated text.</p></div>"
                    + ENGLISH),
            place(
                "behind a date's stop, as a possibility",
                "<p>Last seen 12.03.2026. May be machine translated from German.</p>" + ENGLISH),
            place("in a short quotation", "<p>On the door: “" + SAID + "”</p>" + ENGLISH),
            place(
                "marked up as a quotation", "<p>The sign says: <q>" + SAID + "</q></p>" + ENGLISH),
            place("as code amid words", "<p>It prints <code>" + SAID + "</code></p>" + ENGLISH),
            place(
                "in a teaser below a link",
                ENGLISH + twice("<div class=\"hit\"><a href=\"/b%d\">Ferry</a><p>" + SAID)),
            place(
                "in a teaser behind a link",
                ENGLISH + "<ul>" + twice("<li><a href=\"/b%d\">Ferry</a> " + SAID) + "</ul>"),
            place(
                "below the link to the next page",
                ENGLISH + "<nav><a href=\"/b\">The last ferry</a><p>" + SAID + "</p></nav>"),
            place(
                "in one of several posts",
                twice("<div class=\"forum-post\"><b>Ada %d</b><p>" + SAID + "</p>") + ENGLISH),
            place("in a card of another page", ENGLISH + card("<h3><a href=\"/b\">Ferry</a></h3>")),
            place(
                "in a card that is all link",
                ENGLISH + "<a href=\"/b\">" + card("<h3>The last ferry</h3>") + "</a>"),
            place("in a code sample", "<pre>" + SAID + "</pre>" + ENGLISH),
            place("of a message", "<p>This message was automatically translated.</p>" + ENGLISH),
            place(
                "of a linked page",
                "<p>See also: <a href=\"/b\">Boats (machine translation)</a></p>" + ENGLISH),
            place(
                "credited to a person",
                "<p>Translated from German by Ada Brinkmoor.</p>" + ENGLISH),
            place("denied", "<p>This article was not translated by a machine.</p>" + ENGLISH),
            place("discussed", discussed()))
        .map(each -> named(each, "en", false));
  }

  /** It may be the page's own, and it may be an example. */
  @TestFactory
  Stream<DynamicTest> onlyHints() {
    return Stream.of(
            place(
                "on a page about machine translation",
                "<h1>Machine translation reaches the river</h1><p>" + SAID + "</p>" + ENGLISH),
            place(
                "in a list on a page about machine translation",
                "<h1>How the river's offices mark machine translations</h1>"
                    + ENGLISH
                    + "<ul><li>"
                    + SAID
                    + "</li></ul>"))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () -> {
                      Observations seen = observe("en", each.body());
                      assertThat(seen.evidence())
                          .extracting(Evidence::signal, Evidence::strength)
                          .contains(Tuple.tuple(NOTICE, Strength.HINT))
                          .doesNotContain(Tuple.tuple(NOTICE, Strength.PROOF));
                      assertThat(seen.notice()).isEmpty();
                    }));
  }

  @Test
  void readsABoxAsAWhole() {
    Observations seen =
        observe(
            "en",
            "<div class=\"translation-note\"><p>"
                + SAID
                + "</p><p>Nobody has edited it.</p></div>"
                + ENGLISH);
    assertThat(seen.notice()).isEqualTo(SAID + " Nobody has edited it.");
    assertThat(seen.evidence()).hasSize(1);
    assertThat(seen.evidence().get(0).claim().editing()).isEqualTo(Editing.UNEDITED);
  }

  @Test
  void claimsNoArticle() {
    Observations seen =
        observe(
            "en", "<div class=\"info\"><h1>Boats</h1><p>" + SAID + "</p><p>Eleven more.</p></div>");
    assertThat(seen.claimed()).extracting(place -> place.element().text()).containsExactly(SAID);
  }

  @Test
  void tellsAFewOfManyAlike() {
    Observations seen = observe("en", ("<p>" + SAID + "</p>").repeat(1_000) + ENGLISH);
    assertThat(fired(seen)).hasSize(20);
  }

  @Test
  void tellsWhatProvesFirst() {
    String inComments = "<!-- This page was translated by DeepL. Nobody knows. -->".repeat(30);
    Observations seen = observe("en", inComments + "<p>Translated by DeepL</p>" + ENGLISH);
    assertThat(seen.evidence().get(0).strength()).isEqualTo(Strength.PROOF);
  }

  @Test
  void tellsOfEachSisterLanguageOnce() {
    Observations seen =
        observe("de", "<p>Cet article a été traduit automatiquement.</p>".repeat(1_000) + GERMAN);
    assertThat(seen.sisterNotices()).hasSize(1);
  }

  @Nested
  class InOtherLanguages {

    @Test
    void anEnglishNoticeAloneSpeaksOfTheGermanPage() {
      Observations seen = observe("de", "<p>This page was machine translated.</p>" + GERMAN);
      assertThat(fired(seen)).contains(NOTICE);
    }

    @Test
    void aNoticeThatNamesAnotherTargetSpeaksOfASisterVersion() {
      Observations seen =
          observe("de", "<p>Cet article a été traduit automatiquement en français.</p>" + GERMAN);
      assertThat(fired(seen)).doesNotContain(NOTICE);
      assertThat(seen.sisterNotices()).hasSize(1);
    }

    @Test
    void ofSeveralNoticesThePagesOwnCounts() {
      Observations seen =
          observe(
              "de",
              "<p>Este artículo ha sido traducido automáticamente.</p>"
                  + "<p>Dieser Artikel wurde maschinell übersetzt.</p>"
                  + "<p>Cet article a été traduit automatiquement.</p>"
                  + GERMAN);
      assertThat(fired(seen)).contains(NOTICE);
      assertThat(seen.notice()).isEqualTo("Dieser Artikel wurde maschinell übersetzt.");
      assertThat(seen.sisterNotices()).hasSize(2);
    }

    @Test
    void ofSeveralNoticesInForeignLanguagesNoneAccusesThePage() {
      Observations seen =
          observe(
              "de",
              "<p>Este artículo ha sido traducido automáticamente.</p>"
                  + "<p>Cet article a été traduit automatiquement.</p>"
                  + GERMAN);
      assertThat(fired(seen)).doesNotContain(NOTICE);
      assertThat(seen.sisterNotices()).hasSize(2);
    }
  }

  @Nested
  class InComments {

    @Test
    void aToolsCommentThatPointsAtTheFileCounts() {
      Observations seen =
          observe("en", "<!-- This file was machine translated from boats.de.md -->" + ENGLISH);
      assertThat(fired(seen)).contains(IN_COMMENT);
    }

    @Test
    void anAuthorsReminderDoesNot() {
      Observations seen = observe("en", "<!-- translate this file with DeepL later -->" + ENGLISH);
      assertThat(fired(seen)).isEmpty();
    }
  }

  private record Placed(String name, String body) {}

  private static Placed place(String name, String body) {
    return new Placed(name, body);
  }

  private static DynamicTest named(Placed placed, String language, boolean speaks) {
    return DynamicTest.dynamicTest(
        placed.name(),
        () ->
            assertThat(fired(observe(language, placed.body())).contains(NOTICE)).isEqualTo(speaks));
  }

  private static Observations observe(String language, String body) {
    Page page =
        Fixture.parse(
            "<!DOCTYPE html><html lang=\"%s\"><title>Boats</title><body><main><article><h1>Boats</h1>%s</article></main>"
                .formatted(language, body));
    return SIGNALS.observe(page);
  }

  private static List<SignalId> fired(Observations seen) {
    return seen.evidence().stream()
        .filter(each -> each.direction() == Direction.FOR)
        .map(Evidence::signal)
        .toList();
  }

  private static String split(String act) {
    return "<p>This article was " + act + " from German.</p>" + ENGLISH;
  }

  private static String engine() {
    return "<p>Translated by <a href=\"https://translate.google.com\">Google Translate</a>.</p>"
        + ENGLISH;
  }

  /** Far from both ends of the text. */
  private static String amid(String block) {
    return ENGLISH + ENGLISH + block + ENGLISH + ENGLISH;
  }

  private static String blockquote(String said) {
    return "<blockquote>" + said + "</blockquote>" + ENGLISH;
  }

  /** Two like elements that begin like this, of which the first is all. */
  private static String twice(String begin) {
    String name = begin.substring(1, begin.startsWith("<li") ? 3 : 4);
    String end = "</" + name + ">";
    return begin.formatted(1) + end + begin.replace(SAID, "Ferry.").formatted(2) + end;
  }

  private static String card(String heading) {
    return "<div><div>" + heading + "<p>" + SAID + "</p></div></div>";
  }

  private static String comment() {
    return "<section class=\"comments\"><p>Nice.</p><p>Automatically translated from"
        + " German.</p></section>";
  }

  private static String teaser() {
    return "<ul><li><a href=\"/b\">Automatically translated from German: the ferry</a></li></ul>";
  }

  private static String discussed() {
    return "<p>The line “"
        + SAID
        + "” stood above the poem for a week before anybody noticed it, and for a year after.</p>"
        + ENGLISH
        + "<p>Machine translation has reached the harbour office: its letters are drafted in one"
        + " language and sent in three, and nobody has complained yet about any of them.</p>";
  }
}
