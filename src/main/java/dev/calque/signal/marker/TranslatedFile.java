package dev.calque.signal.marker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import dev.calque.signal.marker.Probe.CommentProbe;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the original of a file is that a tool translated: it writes {@code guide/start.md} in
 * French to {@code translations/fr/guide/start.md}, and the original's name into a comment. Where
 * both agree, a site or forge that serves the one serves the other without that folder.
 */
final class TranslatedFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TranslatedFile() {}

  /** The original's address; null where the comment and the page's address don't agree on it. */
  static @Nullable PageAddress original(PageAddress page, CommentProbe probe, String comment) {
    String folder = probe.folder();
    String member = probe.file();
    if (folder == null || member == null) {
      return null;
    }
    int start = page.path().indexOf("/" + folder + "/");
    int language = start + folder.length() + 2;
    int file = start < 0 ? -1 : page.path().indexOf('/', language) + 1;
    String source = file <= language ? "" : member(comment, member);
    if (source.isEmpty() || !stem(source).equals(stem(page.path().substring(file)))) {
      return null;
    }
    String path = page.path().substring(0, start + 1) + page.path().substring(file);
    return new PageAddress(page.scheme(), page.host(), page.port(), path, page.query());
  }

  private static String member(String comment, String name) {
    int start = comment.indexOf('{');
    int end = comment.lastIndexOf('}');
    if (start < 0 || end < start) {
      return "";
    }
    try {
      JsonNode value = MAPPER.readTree(comment.substring(start, end + 1)).path(name);
      return value.asText("");
    } catch (JsonProcessingException e) {
      // Cut short or written by hand: it names no file.
      return "";
    }
  }

  /** {@code guide/README.md}, {@code guide/README.html} and {@code guide/} are one document. */
  private static String stem(String file) {
    String path = file.replace('\\', '/');
    int name = path.lastIndexOf('/') + 1;
    int dot = path.indexOf('.', name);
    String last = path.substring(name, dot < 0 ? path.length() : dot);
    boolean isFolders =
        last.isEmpty()
            || last.toLowerCase(Locale.ROOT).equals("readme")
            || last.toLowerCase(Locale.ROOT).equals("index");
    return path.substring(0, name) + (isFolders ? "" : last);
  }
}
