package dev.calque.cache;

import dev.calque.address.PageAddress;

/**
 * What a reading is kept under.
 *
 * @param address normalised, without tracking parameters
 * @param acceptLanguage the reader's languages for a page that varies on them; else empty
 */
record ReadingKey(PageAddress address, String acceptLanguage) {

  static ReadingKey ofAnyLanguage(PageAddress address) {
    return new ReadingKey(address, "");
  }
}
