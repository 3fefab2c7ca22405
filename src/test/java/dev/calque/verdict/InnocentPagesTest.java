package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import dev.calque.signal.Fixture;
import dev.calque.signal.Signals;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages that come close to saying that they were machine-translated, each with what really says so
 * beside it: the first are never accused, the second are found.
 */
class InnocentPagesTest {

  private static final Signals SIGNALS = Signals.standard();
  private static final String SAID = "This page was machine translated.";
  private static final String PROSE =
      """
      <p>The harbour office of Lower Tamsel has counted its boats for the first time since the
      flood, and found eleven more than the register knows. Nobody can say whose they are.</p>
      <p>For thirty years the ferrywoman Ada Brinkmoor wrote down every hull that passed her
      landing, in pencil, in school exercise books that fill two shelves of her kitchen.</p>
      """;

  private record Case(String language, String html) {}

  @TestFactory
  Stream<DynamicTest> sentencesAboutModelsAndPeopleAccuseNobody() {
    return innocent(
        p("it", "I modelli sono stati addestrati su dati fino a ottobre 2023."),
        p("es", "El modelo, creado por dos mujeres, fue entrenado con datos hasta 2021."),
        p("de", "Sie wurden mit Daten bis September 2021 trainiert."),
        p("nl", "Ik ben tot 2020 opgeleid in data science."),
        p("zh", "我们的模型使用截至2023年10月的数据进行训练。"),
        p("ja", "私は2023年までデータ分析を学習した。"),
        p("de", "Sie sind auf Daten bis Oktober 2023 trainiert."));
  }

  @TestFactory
  Stream<DynamicTest> commentsAreNotTheToolsOwnMarks() {
    return innocent(
        comment("TODO check whether this page was machine translated"),
        comment("Show the banner: " + SAID),
        comment("template: " + SAID + " Remove if not."),
        comment("This file was automatically translated from Pod to HTML"),
        comment("This HTML file was translated automatically by Hevea"),
        comment("auto-translated-disclaimer: off"),
        comment("auto-translated-disclaimer-disabled"));
  }

  @TestFactory
  Stream<DynamicTest> toolsMarkTheirDisclaimers() {
    return guilty(
        comment("auto-translated-disclaimer"),
        comment("auto-translated-disclaimer v3"),
        comment("CO-OP TRANSLATOR DISCLAIMER START"));
  }

  @TestFactory
  Stream<DynamicTest> frontMatterIsExplained() {
    String cells = "<table><tr><td>machine_translated</td><td>true</td></tr></table>";
    String heads = cells.replaceFirst("<td>(\\w+)</td>", "<th>$1</th>");
    String whole =
        "<table><tr><th>title</th><td>Boats</td></tr>"
            + "<tr><th>machine_translated</th><td>true</td></tr></table>";
    String fence = "<p>--- title: Boats machine_translated: true ---</p>";
    return innocent(
        en(cells + PROSE),
        en(heads + PROSE),
        en(PROSE + whole),
        en(PROSE + fence),
        en(whole.replace("th>", "td>") + PROSE),
        en("<p>--- machine_translated: true --- is what the front matter should say.</p>" + PROSE),
        en(fence.replace("</p>", " opens such a file.</p>") + PROSE));
  }

  @TestFactory
  Stream<DynamicTest> sentencesAreShownAndNotSaid() {
    return Stream.concat(
        Stream.of("del", "s", "strike", "code", "q", "kbd", "samp", "button", "label")
            .flatMap(
                tag -> innocent(en(("<p><%1$s>" + SAID + "</%1$s></p>").formatted(tag) + PROSE))),
        innocent(
            en("<p><b><del>" + SAID + "</del></b>.</p>" + PROSE),
            en("<dl><dt>" + SAID + "</dt><dd>Shown above pages.</dd></dl>" + PROSE),
            en(table("th") + PROSE),
            en(table("td") + PROSE),
            en("<p>‘" + SAID + "’</p>" + PROSE),
            en("<p>'" + SAID + "'</p>" + PROSE),
            en("<p>‘" + SAID + "’ said the ferrywoman, and shut the book.</p>" + PROSE),
            en("<p>— " + SAID + "</p>" + PROSE),
            p("fr", "– Cette page a été traduite automatiquement, dit la passeuse.")));
  }

  private static String table(String cell) {
    String row = "<tr><%1$s>%2$s</%1$s><td>%3$s</td></tr>";
    return "<table>"
        + row.formatted(cell, SAID, "Diese Seite wurde maschinell gelesen.")
        + row.formatted(cell, "The ferry is late.", "Die Fähre kommt später.")
        + "</table>";
  }

  @TestFactory
  Stream<DynamicTest> noticesInWhatOnlyLooksLikeIt() {
    return guilty(
        en("<p><em>" + SAID + "</em></p>" + PROSE),
        en("<p>– " + SAID + " –</p>" + PROSE),
        en("<p>The page’s note: " + SAID + "</p>" + PROSE),
        en(
            "<table role=presentation><tr><td>"
                + SAID
                + "</td><td>Home</td></tr><tr><td>Boats</td><td>"
                + PROSE
                + "</td></tr></table>"),
        en("<table class=ambox><tr><td>!</td><td>" + SAID + "</td></tr></table>" + PROSE));
  }

  @TestFactory
  Stream<DynamicTest> classesOfPostsAndBoxesAreNoSections() {
    return guilty(
        inBoxes(
            "hentry has-comments",
            "post comments-enabled",
            "post comments-open",
            "post category-book-reviews tag-reply",
            "type-review",
            "preview",
            "message is-warning",
            "messages messages--status",
            "ui message",
            "ui info message",
            "system-message",
            "flash-message"));
  }

  /** The notice in a box with each of these class names. */
  private static Case[] inBoxes(String... names) {
    return Stream.of(names)
        .map(each -> en("<div class='" + each + "'><p>" + SAID + "</p></div>" + PROSE))
        .toArray(Case[]::new);
  }

  @TestFactory
  Stream<DynamicTest> aReviewsOwnPageAndAMessagesBody() {
    return guilty(
        new Case("en", "<main class='product-review'><p>" + SAID + "</p>" + PROSE + "</main>"),
        en(
            "<article class='message is-info'><div class='message-body'>"
                + SAID
                + "</div></article>"
                + PROSE));
  }

  @TestFactory
  Stream<DynamicTest> readersWordsStaySilent() {
    return innocent(
        inBoxes(
            "comment",
            "comments",
            "comment-body",
            "commentlist",
            "comment_text",
            "commentContent",
            "userComment",
            "wp-block-comments",
            "message message--post",
            "message-body",
            "chat-message",
            "review",
            "reviewText",
            "customer-reviews",
            "reply",
            "replies",
            "tweet-text",
            "wp-caption-text",
            "testimonials has-comments"));
  }

  @TestFactory
  Stream<DynamicTest> companiesAreNoEngines() {
    String credit =
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"translator\":"
            + "{\"@type\":\"%s\",\"name\":\"%s\"}}</script>"
            + PROSE;
    return Stream.of(
            innocent(
                en(credit.formatted("Organization", "Google")),
                en(credit.formatted("Organization", "Google LLC")),
                en(credit.formatted("Corporation", "OpenAI")),
                en(credit.formatted("Organization", "Yandex"))),
            guilty(
                en(credit.formatted("Organization", "Google Translate")),
                en(credit.formatted("Organization", "DeepL")),
                en(credit.formatted("SoftwareApplication", "Google"))))
        .flatMap(each -> each);
  }

  private static Stream<DynamicTest> innocent(Case... cases) {
    return Stream.of(cases).map(each -> judged(each, false));
  }

  private static Stream<DynamicTest> guilty(Case... cases) {
    return Stream.of(cases).map(each -> judged(each, true));
  }

  private static DynamicTest judged(Case each, boolean isAccused) {
    return DynamicTest.dynamicTest(
        each.html(),
        () -> {
          Page page =
              Fixture.parse(
                  "<!doctype html><html lang=%s><title>Boats</title><body>%s</body></html>"
                      .formatted(each.language(), each.html()));
          Verdict verdict = Judge.judge(page, SIGNALS.observe(page));
          assertThat(verdict.label() == Label.MACHINE_TRANSLATED)
              .as("%s on %s", verdict.label(), verdict.evidence())
              .isEqualTo(isAccused);
        });
  }

  private static Case en(String body) {
    return new Case("en", "<main><article><h1>Boats</h1>" + body + "</article></main>");
  }

  private static Case p(String language, String sentence) {
    return new Case(language, "<main><p>" + sentence + "</p></main>");
  }

  private static Case comment(String text) {
    return en("<!-- " + text + " -->" + PROSE);
  }
}
