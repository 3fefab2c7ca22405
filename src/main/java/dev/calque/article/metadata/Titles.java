package dev.calque.article.metadata;

import dev.calque.language.TextWeight;
import java.util.Locale;
import java.util.Optional;

/** Finds the title, and takes the site's name off it. */
final class Titles {

  private static final String SEPARATORS = "|-–—\\/>»·•:_";
  // Fewer words than this left of a title say nothing.
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST = 150;
  private static final int SHORTEST = 15;

  private final String siteName;
  private final String host;

  Titles(String siteName, String host) {
    this.siteName = siteName;
    this.host = host;
  }

  String choose(ArticleObject object, MarkupFacts markup) {
    Optional<String> told =
        first(
            named(object, markup),
            markup.meta("dc:title", "dc.title", "dcterms.title", "dcterm:title"),
            markup.meta("og:title"),
            markup.meta("title"),
            markup.meta("twitter:title"),
            markup.meta("parsely-title"));
    return told.map(this::withoutSiteName).orElseGet(() -> fromMarkup(markup));
  }

  /** Some encyclopaedias put a description into the headline; the page's title tells. */
  private static Optional<String> named(ArticleObject object, MarkupFacts markup) {
    Optional<String> name = object.text("name");
    Optional<String> headline = object.text("headline");
    String title = markup.title();
    // The name at the title's end is the site's.
    boolean nameIsTitle =
        name.isPresent()
            && title.startsWith(name.get())
            && headline.isPresent()
            && !title.contains(headline.get());
    return nameIsTitle ? name : headline.or(() -> name);
  }

  private String fromMarkup(MarkupFacts markup) {
    String title = PlainName.clean(markup.title());
    if (markup.hasHeading(title)) {
      return title;
    }
    String cut = withoutSiteName(title);
    String onlyH1 = markup.onlyH1();
    if (cut.isEmpty()) {
      return onlyH1;
    }
    if (cut.equals(title) && isLooselySeparated(title)) {
      cut = withoutLastPart(title, onlyH1);
    }
    if (onlyH1.startsWith(cut) && onlyH1.length() <= LONGEST) {
      return onlyH1;
    }
    boolean odd = cut.length() > LONGEST || cut.length() < SHORTEST;
    if (odd && words(cut) < FEWEST_WORDS - 1 && words(onlyH1) >= FEWEST_WORDS) {
      return onlyH1;
    }
    return cut;
  }

  private static boolean isLooselySeparated(String title) {
    return lastSeparator(title, title.length()) > 0;
  }

  /** Cuts at the last separator with spaces around, where enough is left. */
  private static String withoutLastPart(String title, String h1) {
    int at = lastSeparator(title, title.length());
    // Behind a colon a title goes on; sites write their names before one, or behind something else.
    if (title.charAt(at) == ':') {
      return title;
    }
    // Chinese sites write title_section_site.
    int end = title.charAt(at) == '_' ? title.indexOf('_') : at;
    String rest = title.substring(0, end).strip();
    if (!h1.isEmpty() && title.contains(h1)) {
      return h1;
    }
    return words(rest) >= FEWEST_WORDS ? rest : title;
  }

  /** Takes a part off either end that names the site: by its own word, or as its host does. */
  String withoutSiteName(String raw) {
    String title = PlainName.clean(raw);
    int last = lastSeparator(title, title.length());
    if (last > 0) {
      String tail = title.substring(last + 1).strip();
      String rest = title.substring(0, last).strip();
      if (isSite(tail) && !rest.isEmpty()) {
        return trimSeparators(rest);
      }
    }
    int firstAt = firstSeparator(title);
    if (firstAt > 0 && isSite(title.substring(0, firstAt).strip())) {
      String rest = title.substring(firstAt + 1).strip();
      return rest.isEmpty() ? title : trimSeparators(rest);
    }
    return title;
  }

  private static String trimSeparators(String title) {
    int end = title.length();
    while (end > 0
        && (SEPARATORS.indexOf(title.charAt(end - 1)) >= 0 || title.charAt(end - 1) == ' ')) {
      end--;
    }
    return end == 0 ? title : title.substring(0, end);
  }

  private boolean isSite(String part) {
    String name = squeeze(part);
    if (name.isEmpty()) {
      return false;
    }
    String site = squeeze(siteName);
    if (!site.isEmpty()
        && (name.equals(site)
            || (site.length() > 3 && name.endsWith(site) && name.length() < site.length() * 2))) {
      return true;
    }
    for (String label : host.split("\\.", -1)) {
      if (label.length() > 3 && name.equals(squeeze(label))) {
        return true;
      }
    }
    return squeeze(host.startsWith("www.") ? host.substring(4) : host).equals(name);
  }

  private static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        out.append(lower.charAt(i));
      }
    }
    return out.toString();
  }

  /** A separator stands between spaces; a bar or an underscore needs none. */
  private static int lastSeparator(String title, int before) {
    for (int i = before - 1; i > 0; i--) {
      if (isSeparator(title, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int firstSeparator(String title) {
    for (int i = 1; i < title.length() - 1; i++) {
      if (isSeparator(title, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSeparator(String title, int at) {
    char c = title.charAt(at);
    if (SEPARATORS.indexOf(c) < 0 || at + 1 >= title.length()) {
      return false;
    }
    boolean spaced = title.charAt(at + 1) == ' ' && (title.charAt(at - 1) == ' ' || c == ':');
    return spaced || c == '|' || c == '_';
  }

  /** Words between spaces; in writing without spaces two characters are about a word. */
  private static int words(String text) {
    int words = 0;
    int wide = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isWide = TextWeight.isWide(text.charAt(i));
      boolean letter = text.charAt(i) > ' ' && !isWide;
      words += letter && !inWord ? 1 : 0;
      wide += isWide ? 1 : 0;
      inWord = letter;
    }
    return words + (wide + 1) / 2;
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... sources) {
    for (Optional<String> source : sources) {
      Optional<String> clean = source.map(PlainName::clean).filter(text -> !text.isEmpty());
      if (clean.isPresent()) {
        return clean;
      }
    }
    return Optional.empty();
  }
}
