package dev.calque.fetch;

import dev.calque.address.PageAddress;

/**
 * What to fetch.
 *
 * @param address where the page is
 * @param acceptLanguage the reader's {@code Accept-Language}, passed on; empty for none
 * @param validators those of a copy that we already hold, to ask whether it still stands
 */
public record FetchRequest(PageAddress address, String acceptLanguage, Validators validators) {

  FetchRequest unconditional() {
    return new FetchRequest(address, acceptLanguage, Validators.NONE);
  }
}
