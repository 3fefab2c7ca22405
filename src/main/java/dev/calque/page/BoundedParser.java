package dev.calque.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses markup within bounds on its elements, depth, names and time, checked while it parses: a
 * megabyte of tags must not become a gigabyte of nodes first.
 *
 * <p>The streaming parser hands out every element as it is closed, also those that it makes to
 * repair markup, of which no scan for tags would see any: one unclosed {@code <b>} can be opened
 * anew in every paragraph. The nesting limit closes what markup leaves open. Streaming costs some 4
 * % more than parsing in one go (60 news pages, one JVM).
 */
final class BoundedParser {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CLOCK_EVERY = 1024;

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
    long start = THREADS.getCurrentThreadCpuTime();
    try (StreamParser stream = new StreamParser(parser).parse(LongNames.cut(html), baseUri)) {
      int elements = 0;
      for (Iterator<Element> each = stream.iterator(); each.hasNext(); each.next()) {
        if (++elements > limits.maxElements()) {
          return tooComplex("at most " + limits.maxElements() + " elements, found more");
        }
        if (elements == limits.largeElements() + 1
            && html.length() < limits.largeCharacters()
            && !room.getAsBoolean()) {
          return new Outcome.NoRoom();
        }
        if (elements % CLOCK_EVERY == 0
            && THREADS.getCurrentThreadCpuTime() - start > limits.maxCpuNanos()) {
          return tooComplex("markup that is parsed within a second and a half, found worse");
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
}
