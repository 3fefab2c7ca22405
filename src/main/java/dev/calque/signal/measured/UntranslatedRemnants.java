package dev.calque.signal.measured;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of the original's script amid sentences in Latin letters: what a translator didn't know it
 * left as it was. Names and terms in brackets or quotation marks, or in italics, are an author's.
 */
public final class UntranslatedRemnants implements Signal {

  private static final SignalId ID = new SignalId("untranslated-remnants");
  // Running text; headings and captions may be in two languages.
  private static final int SHORTEST = 80;
  // An author shows a word now and then; three paragraphs with bare ones are no habit of authors.
  private static final int LEAST_BLOCKS = 3;
  private static final int LEAST_LETTERS = 2;
  // More is a text in two languages, or about one of them.
  private static final double MOST_SHARE = 0.1;
  // Whether a word is set apart takes a look at its block's elements; what comes later isn't read.
  private static final int MOST_LOOKED = 30;
  private static final char FIRST_OF_OTHERS = 0x0400;
  // Dashes, quotation marks, currencies, arrows: no letters of any script.
  private static final char FIRST_SIGN = 0x2000;
  private static final char LAST_SIGN = 0x2bff;

  private static final Set<UnicodeScript> SCRIPTS =
      Set.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.THAI,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL);

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Words of another script stand bare amid sentences in Latin letters, in three paragraphs"
        + " or more, with no brackets or quotation marks around them and not set apart as terms: a"
        + " translator left what it didn't know. Authors who write of foreign words do so, too: a"
        + " hint.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    int blocks = 0;
    int looked = 0;
    UnicodeScript script = null;
    Remnant first = null;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      Remnant remnant = block.text().length() >= SHORTEST ? find(block) : null;
      boolean isSame = remnant != null && (script == null || script == remnant.script());
      if (isSame && looked++ == MOST_LOOKED) {
        break;
      }
      if (remnant != null && isSame && !isSetApart(remnant)) {
        script = remnant.script();
        first = first == null ? remnant : first;
        blocks++;
      }
    }
    return first == null || blocks < LEAST_BLOCKS
        ? List.of()
        : Observed.hint(ID, first.word(), first.block().place().cssPath(), Claim.NOTHING);
  }

  /** A word left over. */
  private record Remnant(TextBlock block, UnicodeScript script, String word) {}

  private static boolean isSetApart(Remnant remnant) {
    return Exhibits.isSetApart(remnant.block(), remnant.word());
  }

  private static @Nullable Remnant find(TextBlock block) {
    String text = block.text();
    int at = firstOther(text);
    if (at < 0) {
      return null;
    }
    Remnant found = null;
    while (at < text.length()) {
      UnicodeScript script = script(text.charAt(at));
      if (!SCRIPTS.contains(script)) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && script(text.charAt(end)) == script) {
        end++;
      }
      if (found == null && end - at >= LEAST_LETTERS && isBare(text, at, end)) {
        found = new Remnant(block, script, text.substring(at, end));
      }
      at = end;
    }
    return found;
  }

  /** Where the first character of another script stands; -1 where none does, or most do. */
  private static int firstOther(String text) {
    int first = -1;
    int others = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= FIRST_OF_OTHERS && (c < FIRST_SIGN || c > LAST_SIGN)) {
        first = first < 0 ? at : first;
        others++;
      }
    }
    return others > text.length() * MOST_SHARE ? -1 : first;
  }

  private static UnicodeScript script(char c) {
    return c < FIRST_OF_OTHERS ? UnicodeScript.LATIN : UnicodeScript.of(c);
  }

  /** Between Latin words, with nothing but spaces around it. */
  private static boolean isBare(String text, int start, int end) {
    return start >= 2
        && end + 2 < text.length()
        && text.charAt(start - 1) == ' '
        && text.charAt(end) == ' '
        && isLatin(text.charAt(start - 2))
        && isLatin(text.charAt(end + 1));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }
}
