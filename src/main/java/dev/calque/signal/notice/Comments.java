package dev.calque.signal.notice;

import dev.calque.page.Place;
import dev.calque.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The HTML comments of a page that may be a tool's notice: short, and about text. */
final class Comments implements NodeVisitor {

  private static final int SHORTEST = 8;
  // Longer comments are switched-off markup.
  private static final int LONGEST = 800;
  private static final int MOST = 200;

  private final List<TextBlock> comments = new ArrayList<>();

  private Comments() {}

  static List<TextBlock> in(Document document) {
    Comments comments = new Comments();
    NodeTraversor.traverse(comments, document);
    return comments.comments;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Comment comment && comments.size() < MOST) {
      String text = comment.getData().strip();
      Element around = comment.parentElement();
      boolean isMarkup = text.indexOf('<') >= 0;
      if (around != null && !isMarkup && text.length() >= SHORTEST && text.length() <= LONGEST) {
        comments.add(new TextBlock(new Place(around), text, 0, 0));
      }
    }
  }
}
