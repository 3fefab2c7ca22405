package dev.calque.article.metadata;

import dev.calque.page.Metas;
import dev.calque.page.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What the markup says for machines: meta elements, microdata, author links. One walk. */
final class MarkupFacts implements NodeVisitor {

  private static final int LONGEST_HEADING = 400;
  // A shorter heading stands in a title by chance.
  private static final int LEAST_PART = 15;
  private static final int MOST_HEADINGS = 20;
  private static final int MOST_BYLINES = 40;
  private static final int MOST_CREATORS = 12;

  /** A heading or a byline, and which element of the page it is. */
  private record Placed(String name, String text, int at) {}

  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<Placed> headings = new ArrayList<>();
  private final List<Placed> bylines = new ArrayList<>();
  private final Map<String, Set<String>> creators = new HashMap<>();
  private @Nullable String imageLink;
  private String title = "";
  private String time = "";
  private int elements;
  private boolean inBody;

  private MarkupFacts() {}

  static MarkupFacts of(Document document) {
    MarkupFacts facts = new MarkupFacts();
    Walk.through(document, facts);
    return facts;
  }

  /** The content of the first of the names that a meta element has. */
  Optional<String> meta(String... names) {
    return firstOf(metas, names);
  }

  /** The value of a microdata property, by its name in lower case. */
  Optional<String> property(String name) {
    return firstOf(properties, name);
  }

  /** The target of the first {@code <link rel=image_src>}. */
  Optional<String> imageLink() {
    return Optional.ofNullable(imageLink);
  }

  /** Dublin Core's creators, each in an element of its own. */
  Optional<String> creators(String... names) {
    for (String name : names) {
      Set<String> all = creators.getOrDefault(name, Set.of());
      // "Roe, Jane" has the comma already.
      String separator = all.stream().anyMatch(each -> each.indexOf(',') >= 0) ? "; " : ", ";
      if (!all.isEmpty()) {
        return Optional.of(String.join(separator, all));
      }
    }
    return Optional.empty();
  }

  /**
   * The line marked as byline that stands nearest to the article's heading: pages mark those of
   * their teasers and columnists, too. Behind the heading counts as nearer than before it.
   */
  Optional<String> byline(String title) {
    int heading = headingAt(title);
    Placed nearest = null;
    int least = Integer.MAX_VALUE;
    for (Placed line : bylines) {
      int distance = line.at() >= heading ? line.at() - heading : 2 * (heading - line.at());
      if (distance < least) {
        nearest = line;
        least = distance;
      }
    }
    return nearest == null ? Optional.empty() : Optional.of(nearest.text());
  }

  /** The heading that is the title, or a good part of it; else the page's beginning. */
  private int headingAt(String title) {
    int part = 0;
    for (Placed heading : headings) {
      if (heading.text().equalsIgnoreCase(title)) {
        return heading.at();
      }
      boolean isPart = heading.text().length() >= LEAST_PART && title.contains(heading.text());
      part = part == 0 && isPart ? heading.at() : part;
    }
    return part;
  }

  Optional<String> time() {
    return time.isEmpty() ? Optional.empty() : Optional.of(time);
  }

  String title() {
    return title;
  }

  /** Whether an h1 or h2 says just this. */
  boolean hasHeading(String text) {
    return headings.stream().anyMatch(heading -> heading.text().equals(text));
  }

  /** The text of the only h1, or nothing where there are several. */
  String onlyH1() {
    List<Placed> first = headings.stream().filter(each -> each.name().equals("h1")).toList();
    return first.size() == 1 ? first.get(0).text() : "";
  }

  private static Optional<String> firstOf(Map<String, String> facts, String... names) {
    for (String name : names) {
      String value = facts.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    elements++;
    switch (element.normalName()) {
      case "meta" -> readMeta(element);
      case "link" -> readLink(element);
      case "title" -> readTitle(element);
      case "h1", "h2" -> readHeading(element);
      case "time" -> readTime(element);
      case "body" -> inBody = true;
      default -> {}
    }
    if (inBody && element.attributesSize() > 0) {
      readAttributes(element);
    }
  }

  private void readMeta(Element meta) {
    Attributes attributes = meta.attributes();
    String content = attributes.get("content").strip();
    if (content.isEmpty()) {
      return;
    }
    addMetas(attributes.get("property"), content);
    addMetas(attributes.get("name"), content);
    String itemprop = attributes.get("itemprop").strip();
    if (!itemprop.isEmpty()) {
      properties.putIfAbsent(itemprop.toLowerCase(Locale.ROOT), content);
    }
  }

  private void addMetas(String names, String content) {
    Metas.namesIn(names).forEach(name -> addMeta(name, content));
  }

  private void addMeta(String name, String content) {
    if (!name.isEmpty() && name.length() < 100) {
      String known = name.toLowerCase(Locale.ROOT);
      metas.putIfAbsent(known, content);
      addCreator(known, content);
    }
  }

  private void addCreator(String name, String content) {
    if (!name.endsWith("creator") || !name.startsWith("dc")) {
      return;
    }
    Set<String> all = creators.computeIfAbsent(name, each -> new LinkedHashSet<>());
    if (all.size() < MOST_CREATORS) {
      all.add(PlainName.clean(content));
    }
  }

  private void readLink(Element link) {
    if (imageLink == null && link.attr("rel").equalsIgnoreCase("image_src")) {
      imageLink = link.attr("href");
    }
  }

  /** The first title that isn't a picture's: stray text before it puts it into the body. */
  private void readTitle(Element element) {
    if (title.isEmpty() && element.tag().namespace().equals(Parser.NamespaceHtml)) {
      title = PlainName.collapse(element.wholeText());
    }
  }

  private void readHeading(Element heading) {
    if (headings.size() == MOST_HEADINGS) {
      return;
    }
    String text = ShortText.of(heading, LONGEST_HEADING);
    if (!text.isEmpty()) {
      headings.add(new Placed(heading.normalName(), text, elements));
    }
  }

  private void readTime(Element element) {
    if (time.isEmpty()) {
      time = element.attr("datetime");
    }
  }

  private void readAttributes(Element element) {
    String itemprop = element.attributes().get("itemprop");
    if (!itemprop.isEmpty()) {
      readProperty(element, itemprop.toLowerCase(Locale.ROOT).strip());
    }
    if (bylines.size() < MOST_BYLINES && Bylined.isMarked(element)) {
      String line = Bylined.text(element);
      if (!line.isEmpty()) {
        bylines.add(new Placed("", line, elements));
      }
    }
  }

  private void readProperty(Element element, String name) {
    if (name.startsWith("date") || name.equals("articlesection") || name.equals("headline")) {
      String value = element.attr(element.hasAttr("datetime") ? "datetime" : "content");
      String said = value.isEmpty() ? ShortText.of(element, LONGEST_HEADING) : value;
      if (!said.isEmpty()) {
        properties.putIfAbsent(name, said);
      }
    }
  }
}
