package dev.calque.signal.measured;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.List;

/**
 * Text of the original's script that was decoded wrongly and passed through a translator: runs like
 * {@code РєР°РЅР°Р»} (UTF-8 Cyrillic read as Windows-1251), in a page that is otherwise in another
 * script.
 */
public final class Mojibake implements Signal {

  private static final SignalId ID = new SignalId("mojibake");
  // One pair may be an abbreviation; this many in a row are no word of any language.
  private static final int LEAST_PAIRS = 4;
  private static final int QUOTED = 60;
  // Whether a run is shown takes a look at its block's elements; a page that shows so many is on
  // it.
  private static final int MOST_LOOKED = 30;

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "A page in another script holds Cyrillic that was decoded wrongly: a translator was fed"
        + " text it could not read. Careless copying does the same: a hint. In a listing or in"
        + " quotation marks it is a subject.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    int looked = 0;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      int at = hasLead(block.text()) ? firstRun(block.text()) : -1;
      if (at >= 0 && looked++ == MOST_LOOKED) {
        break;
      }
      if (at >= 0 && !Exhibits.isShown(block, at)) {
        String quote = block.text().substring(at, Math.min(block.text().length(), at + QUOTED));
        return Observed.hint(ID, quote, block.place().cssPath(), Claim.NOTHING);
      }
    }
    return List.of();
  }

  /** Where a run of pairs begins, or -1. Spaces inside it don't end it: translators add them. */
  static int firstRun(String text) {
    int start = -1;
    int pairs = 0;
    int at = 0;
    while (at < text.length()) {
      if (isLead(text.charAt(at))) {
        int next = skipSpaces(text, at + 1);
        if (next < text.length() && isTrail(text.charAt(next))) {
          start = pairs == 0 ? at : start;
          pairs++;
          if (pairs >= LEAST_PAIRS) {
            return start;
          }
          at = skipSpaces(text, next + 1);
          continue;
        }
      }
      pairs = 0;
      at++;
    }
    return -1;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 2 && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Most texts have none, and are searched for a letter faster than read. */
  private static boolean hasLead(String text) {
    return text.indexOf('Р') >= 0 || text.indexOf('С') >= 0;
  }

  /** The bytes D0 and D1, which begin Cyrillic in UTF-8, read as Windows-1251. */
  private static boolean isLead(char c) {
    return c == 'Р' || c == 'С';
  }

  /**
   * Continuation bytes 80 to BF as Windows-1251 shows them: signs, and letters of other alphabets.
   */
  private static boolean isTrail(char c) {
    return "°±Іі´µ¶·ё№є»јЅѕїЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї".indexOf(c) >= 0;
  }
}
