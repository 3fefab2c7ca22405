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
 * Paragraphs that end in a stop, a space and a straight quotation mark: translators that cut a
 * quotation into sentences leave them.
 */
public final class SpacedQuotes implements Signal {

  private static final SignalId ID = new SignalId("spaced-quotes");
  // Once is a slip of the pen.
  private static final int LEAST = 2;
  private static final String SPACED = ". \"";
  // Enough of the text's end to find it again.
  private static final int QUOTED = 43;

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Translators split a quotation at its end and leave a space before the closing mark"
        + " (. \") again and again. Typists slip now and then: twice at least, and a hint.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    int count = 0;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      String text = block.text();
      // At a text's end it closes; elsewhere it may open what follows.
      if (text.endsWith(SPACED) && !Exhibits.isListing(block) && ++count == LEAST) {
        String quote = text.substring(Math.max(0, text.length() - QUOTED));
        return Observed.hint(ID, quote, block.place().cssPath(), Claim.NOTHING);
      }
    }
    return List.of();
  }
}
