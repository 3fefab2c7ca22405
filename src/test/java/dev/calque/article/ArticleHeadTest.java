package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What stands before the first long paragraph: who wrote and when goes, what the text needs stays.
 */
class ArticleHeadTest {

  private static String text(String head) {
    String page =
        "<!doctype html><html lang=en><title>Plum cake</title><body><main><h1>Plum cake</h1>%s"
            + "<h2>How to bake it</h2>%s</main>";
    return Pages.extract(page.formatted(head, Pages.paragraphs(4, "Step"))).textContent();
  }

  @Nested
  class Keeps {

    @Test
    void ingredientsInATable() {
      String row = "<tr><td>%s</td><td>%s</td></tr>";
      String text =
          text(
              "<h2>What you need</h2><table>"
                  + row.formatted("125 g", "flour")
                  + row.formatted("2000 g", "<a href=/plums>plums</a>")
                  + row.formatted("3", "<a href=/eggs>eggs</a>")
                  + "</table>");
      assertThat(text).contains("125 g flour").contains("2000 g plums").contains("3 eggs");
    }

    @Test
    void ingredientsInBoxesUnderTheirHeading() {
      String box = "<div class=row><div>%s</div><div>%s</div></div>";
      String text =
          text(
              "<h2>What you need</h2>"
                  + box.formatted("125 g", "flour")
                  + box.formatted("2000 g", "plums")
                  + box.formatted("3", "eggs"));
      assertThat(text).contains("What you need").contains("2000 g").contains("eggs");
    }
  }

  @Nested
  class KeepsUnderTheSummary {

    @Test
    void aPriceAndANumber() {
      String summary = Pages.paragraphs(1, "In short");
      String text = text(summary + "<div>8.99 instead of 16</div><div>Item: 40222</div>");
      assertThat(text).contains("8.99 instead of 16").contains("Item: 40222");
    }
  }

  @Nested
  class LeavesOut {

    @Test
    void whoWroteAndWhenUnderTheTitle() {
      String text = text("<div>By Ada Roe</div><div>12.03.2021</div><div>Kitchen</div>");
      assertThat(text).startsWith("How to bake it");
    }

    @Test
    void whoWroteAndWhenUnderTheSummary() {
      String summary = Pages.paragraphs(1, "In short");
      String text = text(summary + "<div>By Ada Roe</div><div>12 March 2021</div>");
      assertThat(text).contains("In short 1.").doesNotContain("Ada Roe").doesNotContain("2021");
    }

    @Test
    void fewLinesUnderAKicker() {
      String text = text("<h3>Sweet things</h3><div>By Ada Roe</div><div>12.03.2021</div>");
      assertThat(text).doesNotContain("Ada Roe").doesNotContain("2021");
    }

    @Test
    void aDateInATableThatLaysOutThePage() {
      String page =
          "<!doctype html><html lang=en><title>Plum cake</title><body><table>"
              + "<tr><td><div>12.03.2021 - 11:28</div>%s</td></tr></table>";
      assertThat(Pages.extract(page.formatted(Pages.paragraphs(8, "Step"))).textContent())
          .startsWith("Step 1.");
    }
  }

  @Nested
  class Announcements {

    @Test
    void ofWhatFollowsInTheTextStay() {
      String html =
          Pages.article("<p>See the following table:</p><p>12 piers, 3 of them of stone.</p>");
      assertThat(Pages.extract(html).textContent()).contains("See the following table:");
    }

    @Test
    void ofWhatStandsElsewhereGo() {
      String html = Pages.article("<p>See also:</p><p><a href=/pier>The pier of the north</a></p>");
      assertThat(Pages.extract(html).textContent())
          .doesNotContain("See also")
          .doesNotContain("The pier of the north");
    }
  }
}
