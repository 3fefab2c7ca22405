package dev.calque.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.calque.page.StructuredData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JSON-LD object that describes the page's article, or an empty one. */
final class ArticleObject {

  // schema.org's Article and its kinds, and what publications use in their stead.
  private static final List<Set<String>> TYPES_BY_TRUST =
      List.of(
          Set.of(
              "NewsArticle",
              "AnalysisNewsArticle",
              "AskPublicNewsArticle",
              "BackgroundNewsArticle",
              "OpinionNewsArticle",
              "ReportageNewsArticle",
              "ReviewNewsArticle",
              "BlogPosting",
              "LiveBlogPosting",
              "Report",
              "TechArticle",
              "ScholarlyArticle",
              "MedicalScholarlyArticle",
              "SatiricalArticle",
              "AdvertiserContentArticle",
              "DiscussionForumPosting",
              "SocialMediaPosting",
              "APIReference",
              "Article"),
          Set.of(
              "Recipe",
              "Review",
              "HowTo",
              "FAQPage",
              "CreativeWork",
              "MedicalWebPage",
              "ItemPage"));
  private static final int MAX_AUTHORS = 12;

  private final JsonNode node;
  private final StructuredData data;

  private ArticleObject(JsonNode node, StructuredData data) {
    this.node = node;
    this.data = data;
  }

  static ArticleObject of(StructuredData data) {
    for (Set<String> types : TYPES_BY_TRUST) {
      for (JsonNode object : data.objects()) {
        if (StructuredData.types(object).stream().anyMatch(types::contains)) {
          return new ArticleObject(object, data);
        }
      }
    }
    return new ArticleObject(MissingNode.getInstance(), data);
  }

  boolean isPresent() {
    return !node.isMissingNode();
  }

  /** A property that is plain text. */
  Optional<String> text(String property) {
    JsonNode value = node.path(property);
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return first.isTextual() && !first.asText().isBlank()
        ? Optional.of(first.asText().strip())
        : Optional.empty();
  }

  Optional<String> publisher() {
    return Optional.ofNullable(name(node.path("publisher")));
  }

  Optional<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    JsonNode author = node.path("author");
    if (author.isArray()) {
      author.forEach(each -> addName(each, names));
    } else {
      addName(author, names);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  Optional<String> image() {
    JsonNode image = node.path("image");
    JsonNode first = image.isArray() && !image.isEmpty() ? image.get(0) : image;
    if (first.isTextual()) {
      return Optional.of(first.asText());
    }
    JsonNode url = resolved(first).path("url");
    return url.isTextual() ? Optional.of(url.asText()) : Optional.empty();
  }

  private void addName(JsonNode author, Set<String> names) {
    String name = name(author);
    if (name != null && names.size() < MAX_AUTHORS) {
      names.add(name);
    }
  }

  private @org.jspecify.annotations.Nullable String name(JsonNode party) {
    JsonNode named = resolved(party.isArray() && !party.isEmpty() ? party.get(0) : party);
    JsonNode name = named.isTextual() ? named : named.path("name");
    if (name.isArray() && !name.isEmpty()) {
      name = name.get(0);
    }
    String text = name.isTextual() ? PlainName.clean(name.asText()) : "";
    return text.isEmpty() || text.startsWith("http://") || text.startsWith("https://")
        ? null
        : text;
  }

  /** Objects in a graph name each other by {@code @id}. */
  private JsonNode resolved(JsonNode reference) {
    JsonNode id = reference.path("@id");
    if (!id.isTextual() || reference.size() > 1) {
      return reference;
    }
    for (JsonNode object : data.objects()) {
      if (object.path("@id").equals(id) && object.size() > 1) {
        return object;
      }
    }
    return reference;
  }
}
