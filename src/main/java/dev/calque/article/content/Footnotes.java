package dev.calque.article.content;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Keeps footnotes readable: the notes stay below, and each mark leads to its note on the page
 * itself, since a reader view has no ids to jump to. The arrows back go.
 */
final class Footnotes {

  private static final String BACK = "↩⏎↑^⤴⮐↵ ";
  private static final List<String> BACK_TARGETS =
      List.of("fnref", "ftnref", "cite_ref", "noteref", "backref");
  private static final List<String> NOTE_TARGETS = List.of("fn", "note", "ftn", "ref", "cite");
  private static final int LONGEST_MARK = 6;

  private Footnotes() {}

  static void rewrite(Draft draft) {
    for (Element link : draft.named("a")) {
      if (link.attr("href").indexOf('#') >= 0 && leadsBack(link)) {
        draft.strikeOut(link);
      }
    }
  }

  /** Whether a link within the page is the mark of a footnote. */
  static boolean isMark(Element link) {
    String text = link.text().strip();
    String target = target(link);
    if (text.isEmpty() || text.length() > LONGEST_MARK || isAny(BACK_TARGETS, target)) {
      return false;
    }
    Element parent = link.parent();
    return link.attr("role").equals("doc-noteref")
        || link.attr("rel").equals("footnote")
        || (parent != null && parent.nameIs("sup"))
        || (link.childrenSize() == 1 && link.child(0).nameIs("sup"))
        || (isAny(NOTE_TARGETS, target) && !isWord(text));
  }

  private static boolean leadsBack(Element link) {
    if (link.attr("role").equals("doc-backlink")) {
      return true;
    }
    String text = link.text().strip();
    if (text.isEmpty() || text.length() > 4) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BACK.indexOf(c) < 0 && c != 0xfe0e && c != 0xfe0f) {
        return false;
      }
    }
    return true;
  }

  private static String target(Element link) {
    String href = link.attr("href");
    return href.substring(href.indexOf('#') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isAny(List<String> parts, String target) {
    return parts.stream().anyMatch(target::contains);
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter) && text.length() > 1;
  }
}
