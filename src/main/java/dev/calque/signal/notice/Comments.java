package dev.calque.signal.notice;

import dev.calque.page.Place;
import dev.calque.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** The HTML comments of a page that may be a tool's notice: short, and no markup. */
final class Comments {

  private static final int SHORTEST = 8;
  // Longer comments are switched-off markup.
  private static final int LONGEST = 800;

  // An author's reminder, a note on a template, or a converter of formats: "translated to HTML".
  private static final Pattern OTHER_MATTERS =
      Pattern.compile(
          "\\b(?:todo|fixme|xxx|whether|template|placeholder|banner|x?html|latex|pod|markdown)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE =
      Pattern.compile("\\b[\\w./-]{1,200}\\.(?:mdx?|rst|adoc|txt|po|html?)\\b");

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

  /** Whether a comment speaks of a template, a task or a format: dear to ask of every comment. */
  static boolean isOfOtherMatters(String text) {
    return OTHER_MATTERS.matcher(withoutFiles(text)).find();
  }

  /** What a comment says besides the files of documents that it names. */
  static String withoutFiles(String text) {
    return FILE.matcher(text).replaceAll("").strip();
  }
}
