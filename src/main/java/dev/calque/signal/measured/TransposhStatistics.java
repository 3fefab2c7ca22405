package dev.calque.signal.measured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.List;

/**
 * Transposh states in a meta element how many of the page's phrases are translated and how many of
 * those by people. Numbers decide: on the original all are null.
 */
public final class TransposhStatistics implements Signal {

  private static final SignalId ID = new SignalId("transposh-statistics");
  private static final Engine TRANSPOSH = new Engine("transposh", "Transposh");
  // Below this the page is mostly in its original language, or mostly a person's work.
  private static final double MOST = 0.5;
  private static final int LONGEST = 1000;

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Transposh counts in the page's head how many phrases are translated and how many by"
        + " people; where most are, and not by people, the page is machine-translated.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    String content = page.meta("translation-stats");
    if (content.isEmpty() || content.length() > LONGEST) {
      return List.of();
    }
    try {
      JsonNode statistics = mapper.readTree(content);
      double total = statistics.path("total_phrases").asDouble();
      double byMachine =
          statistics.path("translated_phrases").asDouble()
              - statistics.path("human_translated_phrases").asDouble();
      boolean isMost = total > 0 && byMachine / total >= MOST;
      Claim claim = new Claim(TRANSPOSH, null, null, Editing.NOT_SAID, null);
      return isMost
          ? Observed.proof(ID, content, "meta[name=translation-stats]", claim)
          : List.of();
    } catch (JsonProcessingException e) {
      // A stranger's broken JSON says nothing.
      return List.of();
    }
  }
}
