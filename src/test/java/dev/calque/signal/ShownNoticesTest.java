package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences that read like a notice, and that the page around them doesn't say of itself. */
class ShownNoticesTest extends NoticesOnPages {

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
            place(
                "under a heading over comments",
                ENGLISH + "<h2>2 comments</h2><ul><li>Ann: Oh.</li><li>" + SAID + "</li></ul>"),
            place(
                "under the same in Polish",
                ENGLISH + "<h3>Komentarze (1)</h3><div><b>Ann</b><p>" + SAID + "</p></div>"),
            place(
                "below what an error report expected",
                ENGLISH + "<h3>Actual result</h3><p>" + SAID + "</p>"),
            place(
                "in a list of terms of an error report",
                ENGLISH
                    + "<dl><dt>Expected</dt><dd>-</dd><dt>Actual</dt><dd>"
                    + SAID
                    + "</dd></dl>"),
            place(
                "among references",
                ENGLISH + "<h2>References</h2><ol><li>Ott, 2030</li><li>" + SAID + "</li></ol>"),
            place(
                "introduced on a line of its own",
                ENGLISH + "<p>Put this sentence on top of your page:</p><p>" + SAID + "</p>"),
            place(
                "marked as a review's text",
                ENGLISH + "<div itemprop=\"reviewBody\"><p>" + SAID + "</p></div>"),
            place(
                "marked as a comment",
                ENGLISH + "<div itemprop=\"comment\"><p>" + SAID + "</p></div>"),
            place("in a banner on cookies", "<div id=\"cookies\">" + SAID + "</div>" + ENGLISH),
            place("as an example", ENGLISH + "<div class=\"example\">" + SAID + "</div>"),
            place(
                "in a box of related pages", ENGLISH + "<div class=\"related\">" + SAID + "</div>"),
            place("quoted as mails do", ENGLISH + "<p>&gt; " + SAID + "</p>"),
            place(
                "beside a box to tick",
                "<div><input type=\"checkbox\"> Machine translated</div>" + ENGLISH),
            place(
                "beside a box to tick, with room above",
                "<div class=\"mt-2\"><INPUT TYPE=\"CheckBox\"> Machine translated</div>" + ENGLISH),
            place(
                "beside a button to choose, in words",
                "<div class=\"translation-option\"><input type=\"radio\"> <b>Machine"
                    + " translated</b></div>"
                    + ENGLISH),
            place(
                "on the label of a box to tick",
                "<input type=\"checkbox\" id=\"x\"><label for=\"x\">Machine translated</label>"
                    + ENGLISH),
            place(
                "in one of several comments",
                ENGLISH
                    + "<h2>Comments</h2><div class=\"c-entry\">Oh.</div><div class=\"c-entry\">"
                    + SAID
                    + "</div>"),
            place(
                "in a comment that is an article",
                ENGLISH + "<h2>Comments</h2><article>Oh.</article><article>" + SAID + "</article>"),
            place(
                "introduced by a heading with a link to itself",
                ENGLISH
                    + "<h4>Put this sentence on top of your page: <a href=\"#put\"><svg></svg></a></h4><p>"
                    + SAID
                    + "</p>"),
            place(
                "in comments longer than the article",
                "<div id=\"comments\"><p>" + SAID + "</p>" + ENGLISH + "</div>"),
            place(
                "in a notice on cookies",
                "<div class=\"cookie-notice\">" + SAID + "</div>" + ENGLISH),
            place(
                "as keys amid a large division",
                "<div>Type <kbd>" + SAID + "</kbd> here. " + bare(ENGLISH).repeat(3) + "</div>"),
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

  /** Far from both ends of the text. */
  private static String amid(String block) {
    return ENGLISH + ENGLISH + block + ENGLISH + ENGLISH;
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

  /** The same words in no element of their own. */
  private static String bare(String markup) {
    return markup.replaceAll("<[^>]*>", "");
  }
}
