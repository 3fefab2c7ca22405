package dev.calque.page;

import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses markup within bounds on its size and shape. */
final class BoundedParser {

  private BoundedParser() {}

  /** A document, or why there is none. */
  sealed interface Outcome {
    /** The markup stayed within every limit. */
    record Parsed(Document document) implements Outcome {}

    /** The markup passed a limit. */
    record TooComplex(String detail) implements Outcome {}

    default <R> R match(Function<Parsed, R> parsed, Function<TooComplex, R> tooComplex) {
      return this instanceof Parsed p ? parsed.apply(p) : tooComplex.apply((TooComplex) this);
    }
  }

  static Outcome parse(String html, String baseUri) {
    Document document = Parser.htmlParser().parseInput(html, baseUri);
    document.outputSettings().prettyPrint(false);
    return new Outcome.Parsed(document);
  }
}
