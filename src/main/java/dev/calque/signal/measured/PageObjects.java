package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import dev.calque.page.StructuredData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which objects of a page's structured data speak of the page itself. */
final class PageObjects {

  /** What stands on a page, or what a page is about. */
  private static final Set<String> OTHERS =
      Set.of(
          "Comment",
          "UserComments",
          "Review",
          "UserReview",
          "Quotation",
          "Book",
          "Movie",
          "TVSeries",
          "TVEpisode",
          "MusicRecording",
          "VideoGame",
          "Product",
          "SoftwareApplication",
          "ImageObject",
          "VideoObject",
          "AudioObject");

  // How an identifier begins that is an address; and how one looks of which no page is told.
  private static final Pattern ADDRESS = Pattern.compile("https?://|[/#]");
  private static final Pattern OF_A_SITE = Pattern.compile("(?:https?://[^/#]+)?/?#.*");

  private PageObjects() {}

  /**
   * Whether an object is the page: of no type that stands on pages or is written about, not in
   * another language, and not at the address of another version or of another page.
   */
  static boolean isPages(Page page, JsonNode object) {
    return StructuredData.types(object).stream().noneMatch(OTHERS::contains)
        && !isInOtherLanguage(page, object)
        && !isOtherVersion(page, object)
        && !isElsewhere(page, object);
  }

  /** Whether an object says where it is, and means another page by it. */
  private static boolean isElsewhere(Page page, JsonNode object) {
    List<PageAddress> said = addresses(page, object);
    return !said.isEmpty() && said.stream().noneMatch(address -> isHere(page, address));
  }

  /** Of several addresses one is enough: an editor leaves an example's in one of the properties. */
  private static List<PageAddress> addresses(Page page, JsonNode object) {
    List<PageAddress> said = new ArrayList<>();
    for (String property : List.of("url", "mainEntityOfPage")) {
      StructuredData.text(object.path(property), "@id")
          .or(() -> StructuredData.text(object, property))
          .filter(reference -> !reference.equals("true"))
          .flatMap(page::resolve)
          .ifPresent(said::add);
    }
    StructuredData.text(object, "@id")
        .filter(PageObjects::isAddress)
        .flatMap(page::resolve)
        .ifPresent(said::add);
    return said;
  }

  /** Many identifiers lead nowhere, like {@code _:b0}, {@code https://a.example/#/article/7}. */
  private static boolean isAddress(String id) {
    return ADDRESS.matcher(id).lookingAt() && !OF_A_SITE.matcher(id).matches();
  }

  /** Sites write their own addresses with and without {@code www.}, a last slash, encryption. */
  private static boolean isHere(Page page, PageAddress address) {
    String there = spelling(address);
    return there.equals(spelling(page.address())) || there.equals(spelling(page.canonical()));
  }

  private static String spelling(PageAddress address) {
    PageAddress plain = address.withoutTracking();
    String host = plain.host().startsWith("www.") ? plain.host().substring(4) : plain.host();
    String path = plain.path().endsWith("/") ? plain.path() : plain.path() + "/";
    return host + path + "?" + plain.query();
  }

  private static boolean isInOtherLanguage(Page page, JsonNode object) {
    return !page.language().equals(Page.UNKNOWN)
        && StructuredData.text(object, "inLanguage")
            .flatMap(LanguageTag::parse)
            .filter(tag -> !tag.isSameLanguage(page.language()))
            .isPresent();
  }

  private static boolean isOtherVersion(Page page, JsonNode object) {
    Optional<PageAddress> address =
        StructuredData.text(object.path("url"), "@id")
            .or(() -> StructuredData.text(object, "url"))
            .or(() -> StructuredData.text(object, "@id"))
            .flatMap(page::resolve);
    return address.isPresent()
        && page.versions().stream()
            .filter(version -> version.address().equals(address.get()))
            .anyMatch(version -> isAway(page, version));
  }

  private static boolean isAway(Page page, LanguageVersion version) {
    return !page.isSelf(version);
  }
}
