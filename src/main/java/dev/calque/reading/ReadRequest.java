package dev.calque.reading;

import dev.calque.address.PageAddress;
import dev.calque.fetch.Validators;

/**
 * A wish to read a page.
 *
 * @param requestedUrl the address as the caller wrote it
 * @param address the same, normalised, without tracking parameters
 * @param acceptLanguage the reader's {@code Accept-Language}, or empty
 * @param validators those of a reading that is already held
 */
public record ReadRequest(
    String requestedUrl, PageAddress address, String acceptLanguage, Validators validators) {}
