package dev.calque.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.language.TextWeight;
import dev.calque.page.StructuredData;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A second opinion on what the article is: the text that a page's structured data gives of it
 * ({@code articleBody}, a recipe's steps and ingredients). Finds the blocks on the page that the
 * data speaks of, by their first letters.
 */
final class Attested {

  private static final int KEY = 24;
  // Ingredients are short: they are looked up as they stand, in a text this long at most.
  private static final int LONGEST_LIST = 4_000;
  private static final int LONGEST_BODY = 400_000;
  private static final int SHORTEST_ITEM = 4;
  private static final int MOST_LOOK_UPS = 4_000;
  private static final int DEEPEST = 4;

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder list = new StringBuilder();

  private Attested() {}

  /** Marks the blocks of the outline that the page's data attests. */
  static void mark(Outline outline, StructuredData data) {
    Attested attested = new Attested();
    for (JsonNode object : data.objects()) {
      attested.read(object);
    }
    if (attested.body.length() >= KEY) {
      outline.attest(attested.blocks(outline));
    }
  }

  private void read(JsonNode object) {
    String text = object.path("articleBody").asText("");
    // A page may describe several articles; its own is the longest.
    if (text.length() > body.length()) {
      body.setLength(0);
      add(text, body, LONGEST_BODY);
    }
    if (object.has("recipeInstructions")) {
      addAll(object.path("recipeInstructions"), body, LONGEST_BODY, 0);
      addAll(object.path("recipeIngredient"), list, LONGEST_LIST, 0);
    }
  }

  private static void addAll(JsonNode value, StringBuilder to, int most, int depth) {
    if (value.isTextual()) {
      add(value.asText(), to, most);
    } else if (depth < DEEPEST) {
      for (JsonNode part : value.isArray() ? value : value.path("itemListElement")) {
        addAll(part, to, most, depth + 1);
      }
      addAll(value.path("text"), to, most, depth + 1);
    }
  }

  /** Words, their letters alone, with a space before each; markup inside is passed over. */
  private static void add(String text, StringBuilder to, int most) {
    boolean tag = false;
    boolean gap = true;
    for (int i = 0; i < text.length() && to.length() < most; i++) {
      char c = text.charAt(i);
      tag = c == '<' || (tag && c != '>');
      if (tag || !Character.isLetterOrDigit(c)) {
        gap |= c != 0xad;
        continue;
      }
      if (gap) {
        to.append(' ');
        gap = false;
      }
      to.append(Character.toLowerCase(c));
    }
  }

  private BitSet blocks(Outline outline) {
    long[] keys = keys();
    String items = list.toString();
    BitSet found = new BitSet();
    int lookUps = items.isEmpty() ? MOST_LOOK_UPS : 0;
    StringBuilder words = new StringBuilder();
    for (int b = 0; b < outline.blockCount(); b++) {
      words.setLength(0);
      add(outline.block(b).text(), words, 2 * KEY);
      long key = key(words, 0);
      if (key != 0) {
        found.set(b, Arrays.binarySearch(keys, key) >= 0);
      } else if (words.length() >= SHORTEST_ITEM && lookUps++ < MOST_LOOK_UPS) {
        found.set(b, items.contains(words));
      }
    }
    return found;
  }

  /** A key for each place where a word begins. */
  private long[] keys() {
    long[] keys = new long[body.length() / 2 + 1];
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == ' ' || TextWeight.isWide(body.charAt(i))) {
        keys[Math.min(count++, keys.length - 1)] = key(body, i);
      }
    }
    long[] used = Arrays.copyOf(keys, Math.min(count, keys.length));
    Arrays.sort(used);
    return used;
  }

  /** Of the {@value #KEY} letters from there on; 0 where there are fewer. */
  private static long key(CharSequence words, int from) {
    long key = 1;
    int letters = 0;
    for (int i = from; i < words.length() && letters < KEY; i++) {
      if (words.charAt(i) != ' ') {
        key = key * 1_000_003 + words.charAt(i);
        letters++;
      }
    }
    return letters < KEY ? 0 : key;
  }
}
