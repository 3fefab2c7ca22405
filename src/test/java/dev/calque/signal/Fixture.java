package dev.calque.signal;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.RedirectTrail;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of our own writing. Comments on its first lines may say its address ({@code <!-- address:
 * … -->}) and response fields ({@code <!-- header: Name: value -->}).
 */
public final class Fixture {

  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());

  private Fixture() {}

  /** Reads a page from a file. */
  public static Page read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /** Reads a page from its markup. */
  public static Page parse(String html) {
    String address = "https://site.example/page";
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (String line : html.split("\n", -1)) {
      if (line.startsWith("<!-- address: ")) {
        address = line.substring("<!-- address: ".length(), line.length() - " -->".length());
      } else if (line.startsWith("<!-- header: ")) {
        String field = line.substring("<!-- header: ".length(), line.length() - " -->".length());
        int colon = field.indexOf(':');
        fields.add(Map.entry(field.substring(0, colon), field.substring(colon + 1).strip()));
      }
    }
    PageAddress parsed =
        PageAddress.parse(address)
            .match(
                accepted -> accepted.address(),
                rejected -> {
                  throw new IllegalArgumentException("a fixture's address was refused");
                });
    fields.add(Map.entry("Content-Type", "text/html; charset=utf-8"));
    FetchedPage fetched =
        new FetchedPage(
            RedirectTrail.direct(parsed),
            Headers.of(fields),
            html.getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH);
    return PARSER
        .parse(fetched)
        .match(
            outcome -> outcome.page(),
            tooComplex -> {
              throw new IllegalArgumentException(tooComplex.detail());
            });
  }
}
