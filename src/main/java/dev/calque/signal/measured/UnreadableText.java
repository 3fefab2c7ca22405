package dev.calque.signal.measured;

import dev.calque.page.Page;
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
      for (int at = block.text().indexOf(REPLACEMENT);
          at >= 0;
          at = block.text().indexOf(REPLACEMENT, at + 1)) {
        if (isAmidLetters(block.text(), at) && !Exhibits.isListing(block)) {
          first = first == null ? block : first;
          count++;
        }
      }
    }
    return first == null || count < LEAST || count > MOST
        ? List.of()
        : Observed.hint(ID, first.text(), first.place().cssPath(), Claim.NOTHING);
  }

  private static boolean isAmidLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
