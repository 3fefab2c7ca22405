package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.signal.catalogue.CatalogueFiles;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands under a heading over others' words: "Comments", "References", "Actual result".
 * A page's own last words often follow such a part without a heading, so only what stands right
 * below it counts, and things alike that follow each other.
 */
final class OthersHeadings {

  private static final int LEVELS = 6;
  private static final int SIBLINGS = 60;
  private static final int LONGEST = 60;
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6", "dt");
  // Where a page puts its notices, whatever stands before.
  private static final Set<String> OWN = Set.of("body", "main", "footer", "aside", "header");
  // Paragraphs are all alike, and so are divisions: of those, the first is under the heading.
  private static final Set<String> TEXT = Set.of("p", "blockquote", "hr");
  private static final Set<String> ITEMS = Set.of("li", "dd", "article");
  private static final Pattern NO_WORDS = Pattern.compile("[\\p{Nd}\\p{P}\\p{S}\\s]+");

  private static final OthersHeadings STANDARD =
      new OthersHeadings(CatalogueFiles.lines("notices/others-headings.txt"));

  private final Set<String> headings;

  private OthersHeadings(List<String> headings) {
    this.headings =
        headings.stream().map(OthersHeadings::words).collect(Collectors.toUnmodifiableSet());
  }

  static OthersHeadings standard() {
    return STANDARD;
  }

  /** Whether a block stands under such a heading. */
  boolean precede(Element block) {
    Element at = block;
    for (int level = 0; level < LEVELS && at != null; level++) {
      if (OWN.contains(at.normalName()) || Frame.isNamedNotice(at)) {
        return false;
      }
      Element heading = headingOver(at);
      if (heading != null) {
        return isOne(heading);
      }
      at = at.parent();
    }
    return false;
  }

  /** The heading that it and what is like it follows. */
  private static @Nullable Element headingOver(Element element) {
    boolean isItem = isItem(element);
    Element at = element.previousElementSibling();
    for (int i = 0; i < SIBLINGS && at != null; i++) {
      if (HEADINGS.contains(at.normalName())) {
        return at;
      }
      if (!isItem || !isAlike(at, element)) {
        return null;
      }
      at = at.previousElementSibling();
    }
    return null;
  }

  /** Whether an element is one of several things, by its name or its class. */
  private static boolean isItem(Element element) {
    return ITEMS.contains(element.normalName())
        || (!TEXT.contains(element.normalName()) && !LayoutNames.areAll(element.className()));
  }

  private static boolean isAlike(Element one, Element other) {
    return one.nameIs(other.normalName()) && one.className().equals(other.className());
  }

  private boolean isOne(Element heading) {
    return Extent.isWithin(heading, LONGEST) && headings.contains(words(heading.text()));
  }

  private static String words(String heading) {
    return NO_WORDS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
