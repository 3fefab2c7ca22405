package dev.calque.signal.notice;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What the names that sites give to elements say of sections: readers' comments, reviews, messages.
 * Names are read word by word; a post's states and its categories name no section.
 */
final class SectionNames {

  private static final List<String> SECTIONS =
      List.of(
          "comment",
          "review",
          "testimonial",
          "feedback",
          "reply",
          "cookie",
          "replies",
          "disqus",
          "message",
          "tweet",
          "caption",
          "subtitle",
          "transcript",
          "lyrics",
          "rating");

  /** Sites, and notes on anything, are named after these, too. */
  private static final List<String> WEAK = List.of("example", "response", "related");

  private static final Pattern WEAK_WORD = Pattern.compile("examples?|responses?|related.*");
  // "example-com", "example-note"
  private static final Pattern OF_A_SITE_OR_NOTICE =
      Pattern.compile(
          "(?<!\\p{L})(?:com|org|net|edu|gov|eu"
              + "|(?:note|notice|disclaimer|admonition|alert|callout|warning)s?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> MARKED_AS_COMMENT = Set.of("comment", "comments");
  private static final Set<String> MARKED_AS_REVIEW = Set.of("review", "reviews", "reviewbody");

  private static final NameWords ANY =
      new NameWords(Stream.concat(SECTIONS.stream(), WEAK.stream()).toList());
  private static final NameWords MESSAGE = new NameWords(List.of("message"));

  /** What a post has, is or allows, and what it is filed under. */
  private static final Pattern OF_A_POST =
      Pattern.compile(
          "(?:has|is|no|not|with|without|can|show|hide|type|post-type|category|cat|tag|post_tag"
              + "|product_cat|product_tag|taxonomy|term)-.*"
              + "|.*-(?:enabled|disabled|open|closed|allowed|on|off)");

  /** Of a message that the site itself shows: by Bulma, Drupal, Semantic UI and many others. */
  private static final Pattern BOX =
      Pattern.compile(
          "(?:is-(?:warning|info|danger|success|primary|link|dark|light)|ui|alert|warning|notice"
              + "|messages--(?:status|warning|error|info))"
              + "|(?:system|flash|status|error|warning|info|alert|notice|site)[-_]messages?"
              + "(?:[-_]container)?|messages?[-_](?:warning|info|error|success|status|notice)");

  private static final Pattern POST = Pattern.compile("(?:.*[-_])?(?:post|answer)");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  // "commentary", "reviewed": an article's own.
  private static final Pattern OTHER_ENDING = Pattern.compile("(?:ary|aries|ed|able)");

  private SectionNames() {}

  /** Whether an element is a section of words that aren't the page's own. */
  static boolean isSection(Element element) {
    // A page of its own kind: "product-review".
    if (element.nameIs("main")) {
      return false;
    }
    return names(element.className())
        || names(element.id())
        || names(element.attr("role"))
        || isMarked(element, MARKED_AS_COMMENT);
  }

  /** Whether an element is marked up as a review: on a critic's page, that is the article. */
  static boolean isMarkedAsReview(Element element) {
    return isMarked(element, MARKED_AS_REVIEW);
  }

  private static boolean isMarked(Element element, Set<String> properties) {
    String marked = element.attr("itemprop");
    return !marked.isEmpty()
        && SPACES.splitAsStream(marked.toLowerCase(Locale.ROOT)).anyMatch(properties::contains);
  }

  /** An element's names that a forum gives to each of its posts. */
  static Set<String> postNames(Element element) {
    String names = element.className();
    return names.contains("post") || names.contains("answer")
        ? SPACES
            .splitAsStream(names)
            .filter(name -> POST.matcher(name).matches())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether an element is a box for the site's own messages, or a part of one. */
  static boolean isNoticeBox(Element element) {
    if (!MESSAGE.areIn(element.className()) && !MESSAGE.areIn(element.id())) {
      return false;
    }
    Element around = element.parent();
    boolean isPart = element.hasClass("message-body") || element.hasClass("message-header");
    return isBox(element) || (isPart && around != null && isBox(around));
  }

  private static boolean isBox(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.contains("message")
        && SPACES.splitAsStream(names).anyMatch(name -> BOX.matcher(name).matches());
  }

  private static boolean names(String names) {
    // Few names have such a word anywhere; taking a name to words is for those.
    return ANY.areIn(names)
        && (hasWord(names, SectionNames::isSectionWord)
            || (hasWord(names, word -> WEAK_WORD.matcher(word).matches())
                && !OF_A_SITE_OR_NOTICE.matcher(names).find()));
  }

  private static boolean hasWord(String names, Predicate<String> isOne) {
    return SPACES
        .splitAsStream(names)
        .filter(name -> !OF_A_POST.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .anyMatch(word -> isOne.test(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isSectionWord(String word) {
    if (word.endsWith("comment") || word.endsWith("comments")) {
      return true;
    }
    for (String section : SECTIONS) {
      if (word.startsWith(section)) {
        return !OTHER_ENDING.matcher(word.substring(section.length())).matches();
      }
    }
    return false;
  }
}
