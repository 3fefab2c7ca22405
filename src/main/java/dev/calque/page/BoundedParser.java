package dev.calque.page;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses markup within bounds on its elements, what is in them, depth and names, and within the
 * {@link ReadingBudget}, all checked while it parses: a megabyte of tags must not become a gigabyte
 * of nodes first.
 *
 * <p>The streaming parser hands out every element as it is closed, also those that it makes to
 * repair markup, of which no scan for tags would see any: one unclosed {@code <b>} can be opened
 * anew in every paragraph. The nesting limit closes what markup leaves open. Streaming costs some 4
 * % more than parsing in one go (60 news pages, one JVM).
 */
final class BoundedParser {

  private BoundedParser() {}

  /** A document, or why there is none. */
  sealed interface Outcome {
    /** The markup stayed within every limit. */
    record Parsed(Document document) implements Outcome {}

    /** The markup passed a limit. */
    record TooComplex(String detail) implements Outcome {}

    /** The markup is large, and there is no room for it. */
    record NoRoom() implements Outcome {}

    default <R> R match(
        Function<Parsed, R> parsed,
        Function<TooComplex, R> tooComplex,
        Function<NoRoom, R> noRoom) {
      if (this instanceof Parsed p) {
        return parsed.apply(p);
      }
      return this instanceof TooComplex t ? tooComplex.apply(t) : noRoom.apply((NoRoom) this);
    }
  }

  /**
   * Parses.
   *
   * @param room asked once, as soon as the markup turns out to be large; false where there is none
   */
  static Outcome parse(String html, String baseUri, ParseLimits limits, BooleanSupplier room) {
    if (html.length() >= limits.largeCharacters() && !room.getAsBoolean()) {
      return new Outcome.NoRoom();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
    Portions portions = new Portions(LongNames.cut(html), limits.maxTags());
    try (StreamParser stream = new StreamParser(parser).parse(portions, baseUri)) {
      int elements = 0;
      int parts = 0;
      for (Iterator<Element> each = stream.iterator(); each.hasNext(); ) {
        Element element = each.next();
        if (++elements > limits.maxElements()) {
          return tooComplex("at most " + limits.maxElements() + " elements, found more");
        }
        parts += 1 + element.attributesSize() + element.childNodeSize();
        if (parts > limits.maxParts()) {
          return tooComplex(
              "at most "
                  + limits.maxParts()
                  + " parts (an element counts as two; an attribute, text or comment as one), found"
                  + " more");
        }
        if (elements == limits.largeElements() + 1
            && html.length() < limits.largeCharacters()
            && !room.getAsBoolean()) {
          return new Outcome.NoRoom();
        }
      }
      if (portions.areOver()) {
        return tooComplex("at most " + limits.maxTags() + " start tags and comments, found more");
      }
      Document document = stream.complete();
      document.outputSettings().prettyPrint(false);
      return new Outcome.Parsed(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail to be read
    }
  }

  private static Outcome tooComplex(String expectedAndFound) {
    return new Outcome.TooComplex(
        "Expected " + expectedAndFound + "; open the page itself instead.");
  }

  /**
   * Hands the parser its input some two thousand characters at a time. That is where the budget is
   * asked, and not at the elements: markup may be dear and make none, such as end tags of what was
   * never opened, each of which is looked for among all that is open.
   *
   * <p>Ends at too many tags and comments: an element is handed out when it is closed, and until
   * then nobody asks how many comments it has. End tags are not counted: most make nothing, and
   * pages have many of them too many.
   */
  private static final class Portions extends FilterReader {

    private final int maxTags;
    private int tags;
    private char lastButOne;
    private char last;

    Portions(String html, int maxTags) {
      super(new StringReader(html));
      this.maxTags = maxTags;
    }

    /** Whether there were too many tags and comments, and the rest was left out. */
    boolean areOver() {
      return tags > maxTags;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      ReadingBudget.checkpoint();
      if (areOver()) {
        return -1;
      }
      int read = super.read(buffer, from, length);
      for (int i = from; i < from + read; i++) {
        count(buffer[i]);
      }
      return read;
    }

    private void count(char character) {
      boolean isTag = last == '<' && (isLetter(character) || character == '!' || character == '?');
      boolean isBogusComment = lastButOne == '<' && last == '/' && !isLetter(character);
      if (isTag || isBogusComment) {
        tags++;
      }
      lastButOne = last;
      last = character;
    }

    /** HTML standard, §13.2.5.6 ("tag open state"): after anything else, {@code <} is text. */
    private static boolean isLetter(char character) {
      return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
  }
}
