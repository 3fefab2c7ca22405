package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands beside the element with most of the text: its next part, or somebody else's. */
class BesideTheArticleTest {

  private static final String PAGE =
      "<!doctype html><html lang=en><title>The workbench</title><body><div id=page>"
          + "<section class=intro><div class=box><h1>The workbench</h1>%s</div></section>"
          + "<section class=more><div class=box>%s</div></section></div></body></html>";

  private static String text(String beside) {
    return Pages.extract(PAGE.formatted(Pages.paragraphs(5, "Before"), beside)).textContent();
  }

  @Test
  void thingsThatEachSayWhereToLearnMoreAreItsNextPart() {
    String entry =
        "<li><h2>%1$s</h2><p>With it you see what the page hides.</p>"
            + "<a href=/%1$s>See it work</a></li>";
    String list = entry.formatted("Ruler") + entry.formatted("Loupe") + entry.formatted("Clock");
    assertThat(text("<header><h2>What it has</h2></header><ul>" + list + "</ul>"))
        .contains("Loupe\n\nWith it you see");
  }

  @Test
  void furtherReadingWhoseTitlesAreLinkedIsItsEnd() {
    String book =
        "<li>Roe, Ada, and Moe, Ben (%d). <a href=/book>The bridges of the lower river</a>,"
            + " second edition, 212 pages, with drawings. Harbour University Press.</li>";
    String list = book.formatted(1987) + book.formatted(1993);
    String html =
        "<!doctype html><html lang=en><title>The bridge</title><body><div id=page><section><div"
            + " class=text>%s</div></section><h2>To read on</h2><ul>%s</ul></div></body></html>";
    assertThat(Pages.extract(html.formatted(Pages.paragraphs(5, "Before"), list)).textContent())
        .contains("The bridges of the lower river");
  }

  @Test
  void summariesUnderLinkedHeadingsAreOtherArticles() {
    String teaser =
        "<div><h3><a href=/%1$s>A new %1$s for the old harbour town</a></h3><p>The council spoke"
            + " for hours about the %1$s before it came to a vote late at night; the mayor was"
            + " content with that.</p></div>";
    assertThat(text(teaser.formatted("pier") + teaser.formatted("crane")))
        .contains("Before 5.")
        .doesNotContain("The council spoke");
  }

  @Test
  void sentencesFullOfLinksAreNoPartOfIt() {
    String line =
        "<p>See <a href=/a>the archive of the harbour</a>, <a href=/b>the list of ships</a> and"
            + " <a href=/c>the calendar of tides</a> for all that there is.</p>";
    assertThat(text(line + line)).doesNotContain("the list of ships");
  }

  @Test
  void aListOfPointsInATwinOfItsContainersIsOneOfItsParts() {
    assertThat(
            twins("<span>What you need</span><ul><li>A saucer<li>Gravel, sand<li>A bell jar</ul>"))
        .contains("A bell jar");
  }

  @Test
  void linksInATwinOfItsContainersLeadElsewhere() {
    assertThat(twins("<ul><li><a href=/a>Small pumpkins</a><li><a href=/b>Large ones</a></ul>"))
        .doesNotContain("Large ones");
  }

  /** A page of containers that are named alike, the second of which is the one in question. */
  private static String twins(String second) {
    String step = "<div class='mod step'><div class=content>%s</div></div>";
    return Pages.extract(
            "<!doctype html><html lang=en><title>The workbench</title><body><div id=page>"
                + step.formatted(Pages.paragraphs(1, "Before"))
                + step.formatted(second)
                + step.formatted(Pages.paragraphs(3, "Main"))
                + step.formatted(Pages.paragraphs(1, "After"))
                + "</div></body></html>")
        .textContent();
  }
}
