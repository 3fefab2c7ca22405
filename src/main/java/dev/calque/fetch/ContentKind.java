package dev.calque.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a body is by its first bytes: sites call PDFs, images, feeds and JSON {@code
 * text/html}. The patterns are those of the MIME Sniffing standard (§6, §7.1) and the root elements
 * of the usual feeds.
 */
final class ContentKind {

  /** How many bytes are looked at (MIME Sniffing §5.2 takes 1,445). */
  static final int WINDOW = 1445;

  /** Magic bytes, written in Latin-1. */
  private static final List<Map.Entry<String, String>> MAGIC =
      List.of(
          Map.entry("%PDF-", "application/pdf"),
          Map.entry("%!PS-Adobe-", "application/postscript"),
          Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
          Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
          Map.entry("GIF87a", "image/gif"),
          Map.entry("GIF89a", "image/gif"),
          Map.entry("RIFF", "application/riff"),
          Map.entry("\u001f\u008b\b", "application/gzip"),
          Map.entry("PK\u0003\u0004", "application/zip"),
          Map.entry("Rar!\u001a\u0007", "application/vnd.rar"),
          Map.entry("7z\u00bc\u00af'\u001c", "application/x-7z-compressed"),
          Map.entry(
              "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"),
          Map.entry("OggS\u0000", "application/ogg"),
          Map.entry("ID3", "audio/mpeg"),
          Map.entry("fLaC", "audio/flac"),
          Map.entry("\u001aE\u00df\u00a3", "video/webm"),
          Map.entry("\u0000asm", "application/wasm"),
          Map.entry("\u007fELF", "application/octet-stream"),
          Map.entry("wOFF", "font/woff"),
          Map.entry("wOF2", "font/woff2"));

  private static final Map<String, String> ROOTS =
      Map.of(
          "rss", "application/rss+xml",
          "feed", "application/atom+xml",
          "rdf:rdf", "application/rdf+xml",
          "svg", "image/svg+xml",
          "urlset", "application/xml",
          "sitemapindex", "application/xml",
          "opml", "text/x-opml");

  /** Elements that a page may begin with (MIME Sniffing §7.1), and a few more of HTML's own. */
  private static final List<String> HTML_STARTS =
      List.of(
          "!doctype html",
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "iframe",
          "h1",
          "div",
          "font",
          "table",
          "a",
          "b",
          "br",
          "p",
          "main",
          "article",
          "section",
          "header",
          "nav",
          "span");

  private ContentKind() {}

  /**
   * The media type of a body that surely is no HTML; nothing where it may be.
   *
   * @param declared the body's {@code Content-Type}
   */
  static Optional<String> notHtml(byte[] prefix, String declared) {
    String text = new String(prefix, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC) {
      if (text.startsWith(magic.getKey())) {
        return Optional.of(magic.getValue());
      }
    }
    if (text.startsWith("ftyp", 4)) {
      return Optional.of("video/mp4");
    }
    if (isNoise(text) && !declared.toLowerCase(Locale.ROOT).contains("utf-16")) {
      return Optional.of("application/octet-stream");
    }
    String content = MarkupStart.after(text);
    if (isJson(content)) {
      return Optional.of("application/json");
    }
    return Optional.ofNullable(ROOTS.get(MarkupStart.elementName(content)));
  }

  /** Whether a body that came without a type begins like a page. */
  static boolean isSurelyHtml(byte[] prefix) {
    String text = new String(prefix, StandardCharsets.ISO_8859_1);
    String content = MarkupStart.after(text).toLowerCase(Locale.ROOT);
    return HTML_STARTS.stream()
        .anyMatch(
            start ->
                content.startsWith("<" + start)
                    && content.length() > start.length() + 1
                    && " \t\r\n\f>/".indexOf(content.charAt(start.length() + 1)) >= 0);
  }

  private static boolean isJson(String content) {
    if (!content.startsWith("{") && !content.startsWith("[")) {
      return false;
    }
    String inside = content.substring(1).stripLeading();
    return content.startsWith("{")
        ? inside.startsWith("\"") || inside.startsWith("}")
        : inside.startsWith("{") || inside.startsWith("\"");
  }

  /**
   * Whether control characters that no text has make up a twentieth: noise has a tenth of them. A
   * NUL is none of them, since browsers drop it. In UTF-16 they are halves of letters.
   */
  private static boolean isNoise(String text) {
    if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
      return false;
    }
    long controls =
        text.chars()
            .filter(c -> c > 0 && c < 0x20 && "\t\n\u000b\f\r\u001b".indexOf(c) < 0)
            .count();
    return controls * 20 > text.length();
  }
}
