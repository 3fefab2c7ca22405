package dev.calque.reading;

/** What became of the wish to read a page. */
public sealed interface Reading {

  /**
   * The page was read.
   *
   * @param view the payload
   * @param freshness what its site says of keeping it
   */
  @SuppressWarnings("JavaLangClash") // never imported by itself: always Reading.Readable
  record Readable(ReaderView view, Freshness freshness) implements Reading {}

  /** The reading that the caller holds still stands; its site says so (304). */
  record Unchanged(Freshness freshness) implements Reading {}

  /**
   * The page could not be read.
   *
   * @param trouble which kind
   * @param detail what was expected, what was found and what to do
   * @param pageStatus the site's status code, or 0
   * @param contentType the content type that was found, or empty
   */
  record Unreadable(Trouble trouble, String detail, int pageStatus, String contentType)
      implements Reading {

    static Unreadable of(Trouble trouble, String detail) {
      return new Unreadable(trouble, detail, 0, "");
    }
  }

  /** One function for each case. */
  interface Cases<R> {
    R readable(Readable reading);

    R unchanged(Unchanged reading);

    R unreadable(Unreadable reading);
  }

  /** Applies the function of the case at hand. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Readable r) {
      return cases.readable(r);
    } else if (this instanceof Unchanged u) {
      return cases.unchanged(u);
    }
    return cases.unreadable((Unreadable) this);
  }
}
