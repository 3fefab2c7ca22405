package dev.calque.fetch;

/**
 * A response's validators (RFC 9110 §8.8), to revalidate a held copy with.
 *
 * @param etag the {@code ETag} field's value, or empty
 * @param lastModified the {@code Last-Modified} field's value, or empty
 */
public record Validators(String etag, String lastModified) {

  /** No validators: the page is asked for unconditionally. */
  public static final Validators NONE = new Validators("", "");

  /** Whether there is nothing to revalidate with. */
  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
