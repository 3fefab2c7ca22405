package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where a saved page came from, as the saver noted in a comment at the document's beginning:
 * browsers ({@code saved from url=(0034)https://…}), SingleFile ({@code url: https://…}) and
 * HTTrack ({@code Mirrored from host/path by HTTrack}).
 */
public final class SavedFrom {

  private static final String BROWSER = "saved from url=";
  private static final String SINGLE_FILE = "saved with SingleFile";
  private static final String SINGLE_FILES_ADDRESS = "url:";
  private static final String HTTRACK = "Mirrored from ";
  private static final int LONGEST = 2000;

  private SavedFrom() {}

  /**
   * A saver's note.
   *
   * @param address where the page was saved from
   * @param quote the note itself
   */
  public record Note(PageAddress address, String quote) {}

  /** The first such note of a page. */
  public static Optional<Note> of(Page page) {
    Document document = page.document();
    Element root = document.firstElementChild();
    List<Node> heads = root == null ? List.of(document) : List.of(document, root, document.head());
    for (Node around : heads) {
      for (int i = 0; i < around.childNodeSize(); i++) {
        if (around.childNode(i) instanceof Comment comment) {
          Optional<Note> note = read(comment.getData());
          if (note.isPresent()) {
            return note;
          }
        }
      }
    }
    return Optional.empty();
  }

  static Optional<Note> read(String comment) {
    if (comment.length() > LONGEST) {
      return Optional.empty();
    }
    return address(comment)
        .flatMap(url -> PageAddress.parse(url).accepted())
        .map(address -> new Note(address, comment.strip()));
  }

  private static Optional<String> address(String comment) {
    int browser = comment.indexOf(BROWSER);
    if (browser >= 0) {
      int end = comment.indexOf(')', browser);
      return end < 0 ? Optional.empty() : Optional.of(word(comment, end + 1));
    }
    if (comment.contains(SINGLE_FILE)) {
      int at = comment.indexOf(SINGLE_FILES_ADDRESS);
      return at < 0
          ? Optional.empty()
          : Optional.of(word(comment, at + SINGLE_FILES_ADDRESS.length()));
    }
    int mirrored = comment.indexOf(HTTRACK);
    return mirrored < 0 || !comment.contains("HTTrack")
        ? Optional.empty()
        : Optional.of("https://" + word(comment, mirrored + HTTRACK.length()));
  }

  private static String word(String text, int from) {
    String rest = text.substring(from).stripLeading();
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    return rest.substring(0, end);
  }
}
