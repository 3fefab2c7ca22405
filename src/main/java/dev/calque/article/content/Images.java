package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.Hiding;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the real picture behind lazy loaders, {@code noscript} and {@code picture}. */
final class Images {

  private static final List<String> LAZY_SOURCES =
      List.of(
          "data-src",
          "data-original",
          "data-lazy-src",
          "data-lazy",
          "data-original-src",
          "data-full-src",
          "data-image",
          "data-img-src",
          "data-hi-res-src",
          "data-url",
          "data-runner-src",
          "data-pagespeed-lazy-src",
          "data-cfsrc");
  private static final List<String> LAZY_SRCSETS =
      List.of("data-srcset", "data-lazy-srcset", "data-original-set", "data-responsive-srcset");
  private static final List<String> PLACEHOLDERS =
      List.of(
          "placeholder",
          "spacer",
          "blank.",
          "pixel.",
          "1x1",
          "transparent",
          "lazyload",
          "loading.gif",
          "grey.gif",
          "gray.gif",
          "clear.gif");
  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif");
  private static final List<String> NAMES = List.of("img", "amp-img");
  private static final int SMALLEST = 3;

  private Images() {}

  static void rewrite(Draft draft) {
    draft.named("noscript").forEach(noscript -> openNoscript(noscript, draft));
    for (Element picture : draft.named("picture")) {
      openPicture(picture, draft);
    }
    for (String name : NAMES) {
      for (Element image : draft.named(name)) {
        ReadingBudget.step();
        rewriteImage(image.tagName("img"), draft);
      }
    }
  }

  /** A noscript picture stands in for the placeholder beside it. */
  private static void openNoscript(Element noscript, Draft draft) {
    Element image = noscript.selectFirst("img");
    if (image == null || !noscript.text().isBlank() || isTiny(image) || Hiding.hides(image)) {
      draft.strikeOut(noscript);
      return;
    }
    for (Element beside :
        new Element[] {noscript.previousElementSibling(), noscript.nextElementSibling()}) {
      Element placeholder = beside == null ? null : onlyImage(beside);
      if (beside != null && placeholder != null && standsIn(image, placeholder)) {
        if (!image.hasAttr("alt") && placeholder.hasAttr("alt")) {
          image.attr("alt", placeholder.attr("alt"));
        }
        draft.strikeOut(beside);
        draft.strikeOut(placeholder);
      }
    }
    Draft.unwrap(noscript);
  }

  private static @Nullable Element onlyImage(Element element) {
    return element.nameIs("img")
        ? element
        : element.text().isBlank() ? element.selectFirst("img") : null;
  }

  private static boolean standsIn(Element image, Element placeholder) {
    return isPlaceholder(placeholder.attr("src"))
        || !lazySource(placeholder).isEmpty()
        || placeholder.attr("src").equals(image.attr("src"));
  }

  private static void openPicture(Element picture, Draft draft) {
    Element image = picture.selectFirst("img");
    Element source = picture.selectFirst("source[srcset], source[data-srcset]");
    if (image == null) {
      if (source == null) {
        draft.strikeOut(picture);
        return;
      }
      image = picture.appendElement("img");
      image.attr("alt", picture.attr("alt"));
      image.attr("srcset", set(source));
      rewriteImage(image, draft);
    } else if (source != null && !image.hasAttr("srcset") && !hasPicture(image)) {
      image.attr("srcset", set(source));
    }
    Draft.unwrap(picture);
  }

  private static String set(Element source) {
    return source.attr(source.hasAttr("srcset") ? "srcset" : "data-srcset");
  }

  private static boolean hasPicture(Element image) {
    return !isPlaceholder(image.attr("src")) || !lazySource(image).isEmpty();
  }

  private static void rewriteImage(Element image, Draft draft) {
    Page page = draft.page();
    String srcset = Srcset.absolute(srcset(image), page);
    String source = lazySource(image);
    if (source.isEmpty() && !isPlaceholder(image.attr("src"))) {
      source = image.attr("src");
    }
    Optional<PageAddress> address = source.isEmpty() ? Optional.empty() : page.resolve(source);
    String src = address.map(PageAddress::toString).orElseGet(() -> Srcset.firstAddress(srcset));
    if (src.isEmpty() || isTiny(image)) {
      draft.strikeOut(image);
      return;
    }
    String alt = image.attr("alt");
    String width = image.attr("width");
    String height = image.attr("height");
    image.clearAttributes();
    image.attr("src", src);
    if (!srcset.isEmpty()) {
      image.attr("srcset", srcset);
    }
    image.attr("alt", alt);
    keepNumber(image, "width", width);
    keepNumber(image, "height", height);
  }

  private static String srcset(Element image) {
    for (String name : LAZY_SRCSETS) {
      if (!image.attr(name).isBlank()) {
        return image.attr(name);
      }
    }
    return image.attr("srcset");
  }

  private static String lazySource(Element image) {
    for (String name : LAZY_SOURCES) {
      String value = image.attr(name).strip();
      if (!value.isEmpty()
          && !value.startsWith("data:")
          && value.indexOf(' ') < 0
          && value.indexOf('{') < 0) {
        return value;
      }
    }
    if (isPlaceholder(image.attr("src"))) {
      for (Attribute attribute : image.attributes()) {
        if (attribute.getKey().startsWith("data-") && looksLikePicture(attribute.getValue())) {
          return attribute.getValue().strip();
        }
      }
    }
    return "";
  }

  private static boolean looksLikePicture(String value) {
    String url = value.strip().toLowerCase(Locale.ROOT);
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return url.indexOf(' ') < 0
        && url.indexOf('{') < 0
        && ENDINGS.stream().anyMatch(path::endsWith);
  }

  private static boolean isPlaceholder(String source) {
    String lower = source.strip().toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || lower.startsWith("data:")
        || lower.startsWith("about:")
        || PLACEHOLDERS.stream().anyMatch(lower::contains);
  }

  /** Pictures of a pixel or two count visitors. */
  private static boolean isTiny(Element image) {
    return isTiny(image.attr("width")) || isTiny(image.attr("height"));
  }

  private static boolean isTiny(String number) {
    return number.length() == 1 && number.charAt(0) >= '0' && number.charAt(0) < '0' + SMALLEST;
  }

  private static void keepNumber(Element image, String name, String value) {
    boolean number =
        !value.isEmpty()
            && value.length() <= 5
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number) {
      image.attr(name, value);
    }
  }
}
