package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindTest {

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "%PDF-1.4 x -> application/pdf",
        "GIF89a -> image/gif",
        "PK\u0003\u0004x -> application/zip",
        "....ftypisom -> video/mp4",
        "{\"a\":\"<p>x</p>\"} -> application/json",
        "  [ {\"a\":1}] -> application/json",
        "{} -> application/json",
        "<rss version='2.0'> -> application/rss+xml",
        "<?xml version='1.0'?><!-- feed --><feed xmlns='x'> -> application/atom+xml",
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x'><svg> -> image/svg+xml",
        "<rdf:RDF> -> application/rdf+xml",
        "<?xml version='1.0'?> <urlset> -> application/xml"
      })
  void knowsWhatIsNoHtml(String content, String type) {
    assertThat(ContentKind.notHtml(bytes(content), "text/html")).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Boats in the harbour",
        "<!doctype html><title>{\"a\":1}</title>",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
        "<!-- <rss> --><html>",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><html>",
        "<feedback>",
        "{{ template }} <p>Boats",
        "{ boats } <p>",
        "[1] A footnote <p>",
        "<p>\u0000\u0000\u0000\u0000Boats</p>",
        "\u00ef\u00bb\u00bf<html>",
        "\u001b$B%\u001b(B <html> in ISO-2022-JP"
      })
  void leavesTheRestToTheParser(String content) {
    assertThat(ContentKind.notHtml(bytes(content), "text/html")).isEmpty();
  }

  @Test
  void knowsNoiseFromText() {
    byte[] noise = new byte[ContentKind.WINDOW];
    new Random(7).nextBytes(noise);
    noise[0] = 'x';

    assertThat(ContentKind.notHtml(noise, "text/html")).contains("application/octet-stream");
    byte[] utf16 = "<p>Новости порта".repeat(20).getBytes(UTF_16LE);
    assertThat(ContentKind.notHtml(utf16, "text/html; charset=UTF-16LE")).isEmpty();
    byte[] utf8 = "<p>港口新闻".repeat(20).getBytes(UTF_8);
    assertThat(ContentKind.notHtml(utf8, "text/html")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html>",
        "\n <HTML lang=de>",
        "<!-- x --><body>",
        "<p>Boats",
        "\u00ef\u00bb\u00bf<head>",
        "<?xml version='1.0'?><html>"
      })
  void recognisesAPageWithoutAType(String content) {
    assertThat(ContentKind.isSurelyHtml(bytes(content))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Boats", "<", "<p", "<pre>x", "<rss>", "<!-- open", "var a = '<p>'"})
  void recognisesNoPageInAnythingElse(String content) {
    assertThat(ContentKind.isSurelyHtml(bytes(content))).isFalse();
  }
}
