package dev.calque.page;

import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.HtmlTreeBuilder;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jspecify.annotations.Nullable;

/**
 * Parses markup within bounds on its elements, depth, names and time, checked while it parses: a
 * megabyte of tags must not become a gigabyte of nodes first.
 */
final class BoundedParser {

  /**
   * The most elements that a page may have. The largest pages that people read (the HTML standard
   * on one page, long legal texts) have some 200,000; more is an attack or a data dump.
   */
  static final int MAX_ELEMENTS = 300_000;

  /** The deepest nesting; deeper markup is flattened, as browsers do at the same depth. */
  static final int MAX_DEPTH = 512;

  /** Two seconds: ten times what the slowest honest page of the largest size takes. */
  static final long MAX_NANOS = 2_000_000_000L;

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
    Parser parser = new CountingParser().setMaxDepth(MAX_DEPTH);
    try {
      Document document = parser.parseInput(LongNames.cut(html), baseUri);
      document.outputSettings().prettyPrint(false);
      return new Outcome.Parsed(document);
    } catch (PassedLimit e) {
      return new Outcome.TooComplex(e.detail);
    }
  }

  /** Ends a parse from within jsoup, which knows no limits of its own. */
  @SuppressWarnings("serial") // never leaves this class
  private static final class PassedLimit extends RuntimeException {
    private final String detail;

    PassedLimit(String detail) {
      super(detail, null, false, false);
      this.detail = detail;
    }
  }

  /** Hands its tree builder the counting tags themselves: {@code Parser.tagSet(TagSet)} copies. */
  private static final class CountingParser extends Parser {
    private final TagSet tags = new CountingTags();

    CountingParser() {
      super(new HtmlTreeBuilder());
    }

    @Override
    public TagSet tagSet() {
      return tags;
    }
  }

  /**
   * Asked for a tag whenever the tree builder makes an element, be it for a start tag or to repair
   * markup: the one place where a count sees the elements that no tag stands for.
   */
  private static final class CountingTags extends TagSet {
    private static final int CLOCK_EVERY = 1024;
    private final long start = System.nanoTime();
    private int elements;

    CountingTags() {
      super(TagSet.Html());
    }

    @Override
    public @Nullable Tag get(String tagName, String namespace) {
      if (++elements > MAX_ELEMENTS) {
        throw new PassedLimit(
            "Expected at most " + MAX_ELEMENTS + " elements, found more; open the page itself.");
      }
      if (elements % CLOCK_EVERY == 0 && System.nanoTime() - start > MAX_NANOS) {
        throw new PassedLimit(
            "Expected markup that can be parsed within two seconds, found none; open the page"
                + " itself.");
      }
      return super.get(tagName, namespace);
    }
  }
}
