package dev.calque.page;

import dev.calque.address.PageAddress;
import java.util.Optional;

/**
 * Where a page sends browsers after a while, by a {@code meta} element or a header field. It is
 * told and never followed: such a page was answered as a page, and readers may see it for minutes.
 */
public final class MetaRefresh {

  private final String text;
  private int at;

  private MetaRefresh(String text) {
    this.text = text;
  }

  /** The address; nothing where the page stays, reloads itself, or leads to no http(s) address. */
  public static Optional<PageAddress> of(Page page) {
    String content = page.metas().refresh();
    String said = content.isEmpty() ? page.headers().first("refresh").orElse("") : content;
    return new MetaRefresh(said)
        .reference()
        .flatMap(page::resolve)
        .filter(target -> !target.equals(page.address()));
  }

  /** The steps of the HTML standard, §4.2.5.3 ("shared declarative refresh steps"). */
  private Optional<String> reference() {
    skipSpace();
    int start = at;
    skip("0123456789.");
    if (at == start || at == text.length()) {
      return Optional.empty();
    }
    int end = at;
    skipSpace();
    if (at < text.length() && (text.charAt(at) == ';' || text.charAt(at) == ',')) {
      at++;
      skipSpace();
    } else if (at == end) {
      return Optional.empty();
    }
    return Optional.of(unquoted(withoutName())).filter(url -> !url.isEmpty());
  }

  /** The rest, without a {@code url =} before it. */
  private String withoutName() {
    String rest = text.substring(at);
    if (!text.regionMatches(true, at, "url", 0, 3)) {
      return rest;
    }
    at += 3;
    skipSpace();
    if (at == text.length() || text.charAt(at) != '=') {
      return rest;
    }
    at++;
    skipSpace();
    return text.substring(at);
  }

  private static String unquoted(String url) {
    if (url.isEmpty() || (url.charAt(0) != '"' && url.charAt(0) != '\'')) {
      return url.strip();
    }
    int end = url.indexOf(url.charAt(0), 1);
    return url.substring(1, end < 0 ? url.length() : end).strip();
  }

  private void skipSpace() {
    skip(" \t\n\f\r");
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
