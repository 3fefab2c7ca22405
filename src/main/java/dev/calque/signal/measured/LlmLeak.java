package dev.calque.signal.measured;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model's own instructions where a translation should be: asked to translate, it gave what it had
 * been told before, "You are trained on data up to October 2023", in the page's language. Pages
 * about models say the like of them, so that it is a hint and no more.
 */
public final class LlmLeak implements Signal {

  private static final SignalId ID = new SignalId("llm-leak");
  // A block that says this says nothing else.
  private static final int SHORTEST = 15;
  private static final int LONGEST = 160;
  private static final String QUOTATION_MARKS = "\"“”„«»「」‘";
  private static final Claim CLAIM =
      new Claim(Engine.UNSPECIFIED_AI, null, null, Editing.NOT_SAID, null);

  /** Where texts are quoted, listed or shown, and not said. */
  private static final Set<String> QUOTING =
      Set.of(
          "blockquote", "q", "pre", "code", "samp", "kbd", "li", "dd", "td", "figcaption", "cite");

  /** A language's words: one of each must be there. */
  private record Words(List<List<WholeWord>> parts) {
    boolean areIn(String text) {
      for (List<WholeWord> part : parts) {
        if (!isOneIn(part, text)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isOneIn(List<WholeWord> part, String text) {
      for (WholeWord word : part) {
        if (word.isIn(text)) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Words> languages = new ArrayList<>();

  /** Loads the words. */
  public LlmLeak() {
    Entry file = CatalogueFiles.read("markers/llm-leaks.yaml").accepting(List.of("leaks"));
    for (Entry entry : file.entries("leaks")) {
      entry.accepting(List.of("language", "you-are", "trained", "data", "until"));
      languages.add(
          new Words(
              Stream.of("you-are", "trained", "data", "until")
                  .map(part -> entry.words(part).stream().map(WholeWord::parse).toList())
                  .toList()));
    }
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "A paragraph tells the reader until when \"you\" were trained: a language model gave its"
        + " own instructions, translated, instead of a text's translation. It may as well be"
        + " a page about a model.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      if (mayBe(block.text()) && !Exhibits.isIn(block, QUOTING)) {
        String text = block.text().toLowerCase(Locale.ROOT);
        for (Words words : languages) {
          if (words.areIn(text)) {
            return Observed.hint(ID, block.text(), block.place().cssPath(), CLAIM);
          }
        }
      }
    }
    return List.of();
  }

  /** It names a year, and quotes nobody. */
  private static boolean mayBe(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.indexOf("20") >= 0
        && !quotes(text);
  }

  private static boolean quotes(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (QUOTATION_MARKS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
