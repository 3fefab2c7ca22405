package dev.calque.article.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What the markup says for machines: meta elements, microdata, author links. One walk. */
final class MarkupFacts implements NodeVisitor {

  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_HEADING = 400;
  private static final List<String> BYLINE_NAMES =
      List.of("byline", "author", "dateline", "writtenby", "p-author");

  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<String> headings = new ArrayList<>();
  private String title = "";
  private String byline = "";
  private String time = "";
  private boolean inBody;

  private MarkupFacts() {}

  static MarkupFacts of(Document document) {
    MarkupFacts facts = new MarkupFacts();
    NodeTraversor.traverse(facts, document);
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

  /** The target of a {@code <link rel=…>}. */
  Optional<String> link(String relation) {
    return firstOf(links, relation);
  }

  Optional<String> byline() {
    return byline.isEmpty() ? Optional.empty() : Optional.of(byline);
  }

  Optional<String> time() {
    return time.isEmpty() ? Optional.empty() : Optional.of(time);
  }

  String title() {
    return title;
  }

  /** The page's h1 and h2 texts, in order. */
  List<String> headings() {
    return headings;
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
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    addMetas(meta.attr("property"), content);
    addMetas(meta.attr("name"), content);
    String itemprop = meta.attr("itemprop").strip();
    if (!itemprop.isEmpty()) {
      properties.putIfAbsent(itemprop.toLowerCase(Locale.ROOT), content);
    }
  }

  /** Some pages put several names, separated by spaces, into one attribute. */
  private void addMetas(String names, String content) {
    for (String name : names.strip().split("\\s+", -1)) {
      if (!name.isEmpty() && name.length() < 100) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
  }

  private void readLink(Element link) {
    links.putIfAbsent(link.attr("rel").toLowerCase(Locale.ROOT), link.attr("href"));
  }

  /** The first title that isn't a picture's. */
  private void readTitle(Element element) {
    if (title.isEmpty() && !inBody) {
      title = PlainName.collapse(element.wholeText());
    }
  }

  private void readHeading(Element heading) {
    String text = PlainName.collapse(heading.text());
    if (!text.isEmpty() && text.length() <= LONGEST_HEADING && headings.size() < 20) {
      headings.add(heading.normalName() + " " + text);
    }
  }

  private void readTime(Element element) {
    if (time.isEmpty()) {
      time = element.attr("datetime");
    }
  }

  private void readAttributes(Element element) {
    String itemprop = element.attr("itemprop");
    if (!itemprop.isEmpty()) {
      readProperty(element, itemprop.toLowerCase(Locale.ROOT).strip());
    }
    if (byline.isEmpty() && isByline(element, itemprop)) {
      String text = PlainName.collapse(named(element).text());
      if (!text.isEmpty() && text.length() < LONGEST_BYLINE) {
        byline = text;
      }
    }
  }

  private void readProperty(Element element, String name) {
    if (name.startsWith("date") || name.equals("articlesection") || name.equals("headline")) {
      String value = element.attr(element.hasAttr("datetime") ? "datetime" : "content");
      String said = value.isEmpty() ? PlainName.collapse(element.text()) : value;
      if (!said.isEmpty()) {
        properties.putIfAbsent(name, said);
      }
    }
  }

  /** In a line with a date and buttons, microdata or a link mark the name itself. */
  private static Element named(Element line) {
    for (Element inner : line.getAllElements()) {
      boolean name = inner.attr("itemprop").equals("name") || inner.attr("rel").equals("author");
      if (name && !inner.equals(line) && inner.hasText()) {
        return inner;
      }
    }
    return line;
  }

  private static boolean isByline(Element element, String itemprop) {
    if (element.attr("rel").equals("author") || itemprop.contains("author")) {
      return true;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.length() > 1 && BYLINE_NAMES.stream().anyMatch(names::contains);
  }
}
