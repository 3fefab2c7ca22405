package dev.calque.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
   * @param detail what was expected, what was found and, where {@code retryAt} doesn't tell it,
   *     what to do
   * @param pageStatus the site's status code, or 0
   * @param contentType the content type that was found, or empty
   * @param retryAt when the next try is worth it; null where nothing is known of that
   */
  record Unreadable(
      Trouble trouble, String detail, int pageStatus, String contentType, @Nullable Instant retryAt)
      implements Reading {

    public Unreadable(Trouble trouble, String detail, int pageStatus, String contentType) {
      this(trouble, detail, pageStatus, contentType, null);
    }

    /** Whether the next try may well succeed, so that an older reading is the better answer. */
    public boolean isPassing() {
      // RFC 5861 §4 names the server's; 429 is a server that is asked too much.
      boolean isServers =
          pageStatus == 429
              || pageStatus == 500
              || pageStatus == 502
              || pageStatus == 503
              || pageStatus == 504;
      return trouble.isPassing() || (trouble == Trouble.PAGE_STATUS && isServers);
    }

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
