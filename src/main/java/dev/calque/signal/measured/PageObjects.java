package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import dev.calque.page.StructuredData;
import java.util.Optional;
import java.util.Set;

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

  private PageObjects() {}

  /**
   * Whether an object is the page: of no type that stands on pages or is written about, not in
   * another language, and not at the address of another version.
   */
  static boolean isPages(Page page, JsonNode object) {
    return StructuredData.types(object).stream().noneMatch(OTHERS::contains)
        && !isInOtherLanguage(page, object)
        && !isOtherVersion(page, object);
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
