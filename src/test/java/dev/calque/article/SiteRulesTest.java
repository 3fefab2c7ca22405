package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each site's rule on a page of our own in that site's markup, and what a loader refuses. */
class SiteRulesTest {

  private static final String POST =
      "<p>The bridge needs a third pier, I think, since the river moved in spring.</p>";
  private static final String REPLY =
      "<p>It does not, since the rock begins ten metres further north of it.</p>";

  @Test
  void readsTheReadmeOfAProject() {
    String files = "<tr><td><a href=/f>file.txt</a></td><td>Count the piers anew, once more.</td>";
    String html =
        "<table>"
            + files.repeat(30)
            + "</table><article class='markdown-body entry-content'><h1>Bridge</h1>"
            + POST
            + "</article><div>About: a bridge, as far as anybody knows of it.</div>";
    assertThat(textAt("https://github.com/ada/bridge", html))
        .contains("third pier")
        .doesNotContain("Count the piers")
        .doesNotContain("as far as anybody");
  }

  @Test
  void readsADiscussionInLayoutTables() {
    String html =
        "<table><tr><td><a href=/>News</a></td></tr><tr><td><div class=toptext>"
            + POST
            + "</div></td></tr><tr><td><a href=/u>ada 3 hours ago</a><div class=comment>"
            + "<div class=commtext>"
            + REPLY
            + "</div></div></td></tr></table>";
    assertThat(textAt("https://news.ycombinator.com/item?id=1", html))
        .contains("third pier")
        .contains("further north")
        .doesNotContain("3 hours ago");
  }

  @Test
  void readsThePostAboveTheReplies() {
    String entry = "<div class=thing><div class='usertext-body'><div class=md>%s</div></div></div>";
    String html =
        "<div class=side>"
            + Pages.paragraphs(6, "Rule")
            + "</div><div id=siteTable>"
            + entry.formatted(POST)
            + "</div><div class=commentarea>"
            + entry.formatted(REPLY).repeat(8)
            + "</div>";
    assertThat(textAt("https://old.reddit.com/r/bridges/comments/1/", html))
        .contains("third pier")
        .doesNotContain("further north")
        .doesNotContain("Rule 1.");
  }

  @Test
  void readsAQuestionWithItsAnswers() {
    String post = "<div class='post-layout'><div class='s-prose js-post-body'>%s</div>%s</div>";
    String remark =
        "<div class=comments><p>Why would the river move, of all things?</p></div>"
            + "<div class=user-info>asked Feb 6, 2014 at 20:37</div>";
    String html =
        "<div id=question>"
            + post.formatted(POST, remark)
            + "</div><div id=answers><h2>1 Answer</h2>"
            + post.formatted(REPLY, remark)
            + "</div><div id=sidebar><p>Hot questions: how deep is a river, really?</p></div>";
    assertThat(textAt("https://bridges.stackexchange.com/questions/1", html))
        .contains("third pier")
        .contains("further north")
        .doesNotContain("of all things")
        .doesNotContain("20:37")
        .doesNotContain("how deep");
  }

  @Test
  void leavesTheArchivesBarOut() {
    String html =
        "<div id=wm-ipp-base><p>The bar of the archive says that this was kept in 2009.</p></div>"
            + "<div>"
            + Pages.paragraphs(4, "Text")
            + "</div>";
    assertThat(textAt("https://web.archive.org/web/2009/https://paper.example/", html))
        .contains("Text 1.")
        .doesNotContain("kept in 2009");
  }

  @Test
  void countsHostsBelowAListedOneButNotThoseThatOnlyEndAlike() {
    SiteRules rules = SiteRules.load();
    assertThat(rules.of("bridges.stackexchange.com").site()).isEqualTo("stack-exchange");
    assertThat(rules.of("notgithub.com")).isSameAs(SiteRule.NONE);
  }

  @Test
  void staysWithTheGeneralExtractorWhereASitesPageHasNothingThatTheRuleNames() {
    assertThat(textAt("https://github.com/about", Pages.paragraphs(4, "About")))
        .contains("About 1.");
  }

  @Test
  void refusesAnUnknownSectionWithFileLineAndWhatIsAccepted() {
    assertThatThrownBy(() -> WordFile.read("/article/sites/github.txt", Set.of("hosts")))
        .hasMessageContaining("github.txt:6")
        .hasMessageContaining("[hosts]")
        .hasMessageContaining("[article]");
  }

  private static String textAt(String address, String body) {
    return new ArticleExtractor()
        .extract(
            ArticleCorpus.parse(
                PageAddress.parse(address).accepted().orElseThrow(),
                "<!doctype html><html lang=en><title>Bridges</title><body>" + body),
            List.of())
        .match(found -> found.article().textContent(), none -> "nothing: " + none.reason());
  }
}
