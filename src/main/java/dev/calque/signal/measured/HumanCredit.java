package dev.calque.signal.measured;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line that credits a person with the translation: "Translated from the French by Marta Kolen".
 * By its own word the page was not translated by a machine; the credit may be of something on the
 * page, so it only weighs against hints.
 */
public final class HumanCredit implements Signal {

  private static final SignalId ID = new SignalId("human-translator-credit");
  private static final int SHORTEST = 6;
  private static final int LONGEST = 120;

  private final EngineRecognizer engines;

  /** By their first two letters, whatever their case: most lines begin like none of them. */
  private final Map<Integer, List<String>> openings = new HashMap<>();

  private final List<String> agents;
  private final List<String> machines;

  /** A reader of credits that knows engines by {@code engines}. */
  public HumanCredit(EngineRecognizer engines) {
    this.engines = engines;
    Entry file =
        CatalogueFiles.read("markers/human-credits.yaml")
            .accepting(List.of("openings", "agents", "machines"));
    for (String opening : file.words("openings")) {
      openings.computeIfAbsent(beginning(opening), any -> new ArrayList<>()).add(opening);
    }
    agents = file.words("agents");
    machines = file.words("machines");
  }

  private static int beginning(String text) {
    return folded(text.charAt(0)) << Character.SIZE | folded(text.charAt(1));
  }

  /** As {@link String#regionMatches(boolean, int, String, int, int)} compares letters. */
  private static int folded(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "A line credits a person, by name, with the translation. It outweighs hints,"
        + " and no proof: the credit may be of a poem or a quotation on the page.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint against");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      String text = block.text();
      if (text.length() >= SHORTEST && text.length() <= LONGEST && isCredit(text)) {
        return List.of(
            new Evidence(
                ID,
                Strength.HINT,
                Direction.AGAINST,
                text,
                block.place().cssPath(),
                Claim.NOTHING));
      }
    }
    return List.of();
  }

  boolean isCredit(String text) {
    for (String opening : openings.getOrDefault(beginning(text), List.of())) {
      if (text.regionMatches(true, 0, opening, 0, opening.length())) {
        return PersonsName.isName(afterAgent(text, opening.length()))
            && engines.recognize(text).isEmpty()
            && !speaksOfMachines(text);
      }
    }
    return false;
  }

  /** What stands behind the first "by", or behind the opening where it ends in one or a colon. */
  private String afterAgent(String text, int from) {
    char last = text.charAt(from - 1);
    if (last == ':' || last == '：') {
      return text.substring(from).strip();
    }
    int first = text.length();
    int name = from;
    for (String agent : agents) {
      int at = text.indexOf(agent, from);
      if (at >= 0 && at < first) {
        first = at;
        name = at + agent.length();
      }
    }
    return text.substring(name).strip();
  }

  private boolean speaksOfMachines(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return machines.stream().anyMatch(lower::contains);
  }
}
