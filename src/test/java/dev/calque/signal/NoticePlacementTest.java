package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a notice stands decides of which page it speaks: each place with its lookalike. */
class NoticePlacementTest extends NoticesOnPages {

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
                "<div class=\"notice\"><p class=\"notice-title\">Machine translation</p>"
                    + "<p>The original"
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
            place(
                "in a footer after comments",
                ENGLISH + "<h2>Comments</h2><p>Oh.</p><footer>" + SAID + "</footer>"),
            place(
                "behind a list of references",
                ENGLISH + "<h2>References</h2><ol><li>Ott, 2030</li></ol><p>" + SAID + "</p>"),
            place("below a label", "<p>A note from the editors:</p><p>" + SAID + "</p>" + ENGLISH),
            place(
                "in a list of what to note",
                "<p>Please note the following:</p><ul><li>" + SAID + "</li></ul>" + ENGLISH),
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
                "in a box that a hidden switch takes away",
                "<input type=\"checkbox\" id=\"x\" hidden><div class=\"notice\">"
                    + SAID
                    + " <label for=\"x\">×</label></div>"
                    + ENGLISH),
            place(
                "in a box with such a switch inside",
                "<div class=\"notice\"><input type=\"checkbox\" id=\"x\"> "
                    + SAID
                    + " <label for=\"x\">×</label></div>"
                    + ENGLISH),
            place(
                "behind the switch of a menu",
                "<input type=\"checkbox\" id=\"menu\"><p>" + SAID + "</p>" + ENGLISH),
            place(
                "in the loose text far behind such a switch",
                "<div><input type=\"checkbox\" id=\"menu\"><ul><li>Home</li></ul>"
                    + SAID
                    + "</div>"
                    + ENGLISH),
            place(
                "in a division behind one with a reference",
                ENGLISH + "<h2>References</h2><div>[1] Ott</div><div>" + SAID + "</div>"),
            place(
                "in a row behind one with a reference",
                ENGLISH + "<h2>References</h2>" + rows("row mb-4")),
            place(
                "in a section behind one with comments",
                ENGLISH + "<h2>Comments</h2>" + rows("wp-block-group section")),
            place(
                "below links to share it",
                "<div class=\"share\">Share this story with friends: <a href=\"https://x.example\">"
                    + "<svg></svg></a></div><p>"
                    + SAID
                    + "</p>"
                    + ENGLISH),
            place(
                "below a field to search",
                "<div>Search: <input name=\"q\"></div><p>" + SAID + "</p>" + ENGLISH),
            place(
                "in a critic's article",
                "<div itemprop=\"reviewBody\"><p>" + SAID + "</p>" + ENGLISH + "</div>"),
            place(
                "with a caption for machines",
                "<div itemprop=\"caption\"><p>" + SAID + "</p></div>" + ENGLISH),
            place(
                "on a site with such a name",
                "<div id=\"example-com\"><p>" + SAID + "</p>" + ENGLISH + "</div>"),
            place(
                "in a part with such a name",
                "<div id=\"exampleton\"><p>" + SAID + "</p></div>" + ENGLISH),
            place(
                "in a note that is named for a site",
                "<div class=\"example-note\"><p>" + SAID + "</p></div>" + ENGLISH),
            place(
                "under a heading that links to itself",
                "<div><h2><a href=\"#top\">Boats</a></h2><p>" + SAID + "</p></div>" + ENGLISH))
        .map(each -> named(each, "en", true));
  }

  @Test
  void readsWhatTheBudgetLeavesBelowALabel() {
    int left = SAID.length() + 10;
    Observations seen =
        observe(
            "en",
            decoys(left) + "<aside><p>A note from us:</p><p>" + SAID + "</p></aside>" + ENGLISH);
    assertThat(fired(seen)).contains(NOTICE);
  }

  @Test
  void readsAReviewThatIsThePage() {
    Observations seen =
        SIGNALS.observe(
            Fixture.parse(
                "<!DOCTYPE html><html lang=en><title>Boats</title><body><div class=review>"
                    + "<h1>Boats</h1><p>"
                    + SAID
                    + "</p>"
                    + ENGLISH
                    + "</div>"));
    assertThat(fired(seen)).contains(NOTICE);
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
    void aVersionThatIsNamedIsThatVersion() {
      List.of(
              "Our French site is machine translated; the one that you are reading is not.",
              "Pouze francouzská verze tohoto článku byla přeložena strojově.",
              "Iba francúzska verzia tohto článku bola preložená strojovo.",
              "Samo francoska različica tega članka je strojno prevedena.",
              "Toleo la Kifaransa pekee la makala haya limetafsiriwa na mashine.")
          .forEach(
              said -> {
                Observations seen = observe("de", "<p>" + said + "</p>" + GERMAN);
                assertThat(fired(seen)).as(said).doesNotContain(NOTICE);
              });
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

  private static String split(String act) {
    return "<p>This article was " + act + " from German.</p>" + ENGLISH;
  }

  private static String engine() {
    return "<p>Translated by <a href=\"https://translate.google.com\">Google Translate</a>.</p>"
        + ENGLISH;
  }

  private static String blockquote(String said) {
    return "<blockquote>" + said + "</blockquote>" + ENGLISH;
  }

  private static String rows(String names) {
    return ("<div class=\"" + names + "\"><p>%s</p></div>").repeat(2).formatted("[1] Ott", SAID);
  }

  /** Words of translation that are read closely until only so many characters may be. */
  private static String decoys(int left) {
    String full = "Ada translated. ".repeat(250).strip() + ".";
    String last = full.substring(left);
    return "<aside><p>" + (full + "</p><p>").repeat(49) + last + "</p></aside>";
  }
}
