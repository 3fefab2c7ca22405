package dev.calque.fetch;

import java.time.Instant;

/**
 * A page as it came: decompressed, not yet decoded.
 *
 * @param trail the way there
 * @param headers the final response's header fields
 * @param body the decompressed body; not copied, so not to be changed
 * @param fetchedAt when the last byte had come
 */
@SuppressWarnings("ArrayRecordComponent") // identity is all that anyone needs of a body
public record FetchedPage(RedirectTrail trail, Headers headers, byte[] body, Instant fetchedAt) {}
