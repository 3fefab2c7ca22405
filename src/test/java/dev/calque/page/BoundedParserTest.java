package dev.calque.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoundedParserTest {

  private static final String ADDRESS = "https://example.org/en/story?id=7";
  private static final ParseLimits LIMITS = new ParseLimits(8_000, 500, 1_000, 2_000, 2_500, 512);

  @Test
  void refusesMoreElementsThanAnyArticleHas() {
    String html = "<br>".repeat(1_001);
    assertThat(tooComplex(html)).contains("1000 elements");
    assertThat(tooComplex("<br>".repeat(900))).isEqualTo("parsed");
  }

  @Test
  void leavesRoomForAHundredThousandParagraphsWithALink() {
    String html = "<p><a href=/x>a link</a>, </p>".repeat(100_000);
    assertThat(tooComplex(html, ParseLimits.STANDARD)).isEqualTo("parsed");
  }

  @Test
  void countsAttributesAndTextsToo() {
    assertThat(tooComplex("<a b=1 c=2 d=3>x</a> ".repeat(200))).isEqualTo("parsed");
    assertThat(tooComplex("<a b=1 c=2 d=3>x</a> ".repeat(400))).contains("2000 parts");
    assertThat(tooComplex("<br>x".repeat(900))).contains("2000 parts");
  }

  @Test
  void countsTagsAndCommentsAsTheyAreRead() {
    assertThat(tooManyTags("</xy>".repeat(5_000))).isEqualTo("parsed");
    assertThat(tooManyTags("</ >".repeat(2_501))).contains("2500 start tags and comments");
    assertThat(tooManyTags("<!>".repeat(2_501))).contains("2500 start tags and comments");
    assertThat(tooManyTags("x<?>".repeat(2_501))).contains("2500 start tags and comments");
    assertThat(tooManyTags("a < b <3 ".repeat(3_000))).isEqualTo("parsed");
  }

  @Test
  void leavesMarkupUnreadOnceItHasTooManyTags() {
    // More parts than a page may have, were they all read; the open element tells only then.
    assertThat(tooManyTags("<!>".repeat(100_000))).contains("2500 start tags and comments");
  }

  private static String tooManyTags(String html) {
    return tooComplex(html, new ParseLimits(8_000, 500, 1_000, 10_000, 2_500, 512));
  }

  @Test
  void countsTheElementsThatRepairsMake() {
    StringBuilder html = new StringBuilder("<p>");
    for (int i = 0; i < 100; i++) {
      html.append("<b a").append(i).append('>');
    }
    // Every further paragraph opens a dozen of them anew: tags of which no scan sees any.
    html.append("</p>").append("<p>x</p>".repeat(100));
    assertThat(tooComplex(html.toString())).contains("2000 parts");
  }

  @Test
  void endsMarkupThatIsDearAndMakesNoElement() {
    Supplier<String> parse = () -> tooComplex("</x>".repeat(2_000));
    assertThat(TestBudget.within(-1, parse, () -> "spent")).isEqualTo("spent");
  }

  @Test
  void asksForRoomOnceForAPageOfManyElements() {
    assertThat(asksForRoom("<br>".repeat(900))).isEqualTo(1);
    assertThat(asksForRoom("<br>".repeat(400))).isEqualTo(0);
  }

  @Test
  void asksForRoomOnceForAPageOfManyCharacters() {
    assertThat(asksForRoom("x".repeat(10_000))).isEqualTo(1);
    assertThat(asksForRoom("x".repeat(10_000) + "<br>".repeat(900))).isEqualTo(1);
  }

  @Test
  void leavesALargePageForWhichThereIsNoRoom() {
    String outcome =
        BoundedParser.parse("<br>".repeat(900), ADDRESS, LIMITS, () -> false)
            .match(parsed -> "parsed", tooComplex -> "too complex", noRoom -> "no room");
    assertThat(outcome).isEqualTo("no room");
  }

  private static int asksForRoom(String html) {
    AtomicInteger asked = new AtomicInteger();
    BoundedParser.parse(
        html,
        ADDRESS,
        LIMITS,
        () -> {
          asked.incrementAndGet();
          return true;
        });
    return asked.get();
  }

  private static String tooComplex(String html) {
    return tooComplex(html, LIMITS);
  }

  private static String tooComplex(String html, ParseLimits limits) {
    return BoundedParser.parse(html, ADDRESS, limits, () -> true)
        .match(parsed -> "parsed", BoundedParser.Outcome.TooComplex::detail, noRoom -> "no room");
  }
}
