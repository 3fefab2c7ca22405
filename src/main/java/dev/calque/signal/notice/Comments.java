package dev.calque.signal.notice;

import dev.calque.page.Place;
import dev.calque.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** The HTML comments of a page that may be a tool's notice: short, and no markup. */
final class Comments {

  private static final int SHORTEST = 8;
  // Longer comments are switched-off markup.
  private static final int LONGEST = 800;

  private Comments() {}

  static List<TextBlock> readable(List<Comment> comments) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Comment comment : comments) {
      String data = comment.getData();
      Element around = comment.parentElement();
      if (around != null && data.length() <= LONGEST && data.indexOf('<') < 0) {
        String text = data.strip();
        if (text.length() >= SHORTEST) {
          blocks.add(new TextBlock(new Place(around), text, 0, 0));
        }
      }
    }
    return blocks;
  }
}
