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
    if (hasMoreTags(html, limits.maxTags())) {
      return tooComplex("at most " + limits.maxTags() + " start tags and comments, found more");
    }
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
    Portions portions = new Portions(LongNames.cut(html));
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
   * Whether there are more tags and comments than {@code most}. An element is handed out when it is
   * closed, and until then nobody asks how many comments it has. End tags are not counted: most
   * make nothing, and pages have many of them too many.
   */
  private static boolean hasMoreTags(String html, int most) {
    int tags = 0;
    int open = html.indexOf('<');
    while (open >= 0 && tags <= most) {
      tags += opensTag(html, open + 1) ? 1 : 0;
      open = html.indexOf('<', open + 1);
    }
    return tags > most;
  }

  /** HTML standard, §13.2.5.6 ("tag open state"): after anything else, {@code <} is text. */
  private static boolean opensTag(String html, int at) {
    if (at >= html.length()) {
      return false;
    }
    char next = html.charAt(at);
    boolean isBogusComment =
        next == '/' && at + 1 < html.length() && !isLetter(html.charAt(at + 1));
    return isLetter(next) || next == '!' || next == '?' || isBogusComment;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /**
   * Hands the parser its input some two thousand characters at a time. That is where the budget is
   * asked, and not at the elements: markup may be dear and make none, such as end tags of what was
   * never opened, each of which is looked for among all that is open.
   */
  private static final class Portions extends FilterReader {

    Portions(String html) {
      super(new StringReader(html));
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      ReadingBudget.checkpoint();
      return super.read(buffer, from, length);
    }
  }
}
