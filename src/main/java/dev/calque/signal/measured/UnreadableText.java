package dev.calque.signal.measured;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.List;

/** Replacement characters amid words: text that was lost before a translator got it. */
public final class UnreadableText implements Signal {

  private static final SignalId ID = new SignalId("unreadable-text");
  // A wrong charset loses every accented letter; then the whole page is full of them.
  private static final int LEAST = 3;
  private static final int MOST = 40;
  private static final char REPLACEMENT = '\ufffd';

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Replacement characters stand amid words of a page that is otherwise readable: text was"
        + " lost on its way through a tool. A page full of them was only decoded wrongly.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    int count = 0;
    TextBlock first = null;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      int lost = count(block.text());
      if (lost > 0 && !Exhibits.isListing(block)) {
        first = first == null ? block : first;
        count += lost;
      }
      if (count > MOST) {
        return List.of();
      }
    }
    return first == null || count < LEAST
        ? List.of()
        : Observed.hint(ID, first.text(), first.place().cssPath(), Claim.NOTHING);
  }

  /** How many stand amid letters; past the most there may be, it doesn't matter how many. */
  private static int count(String text) {
    int count = 0;
    int at = text.indexOf(REPLACEMENT);
    while (at >= 0 && count <= MOST) {
      count += isAmidLetters(text, at) ? 1 : 0;
      at = text.indexOf(REPLACEMENT, at + 1);
    }
    return count;
  }

  private static boolean isAmidLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
