package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
  private static final int SMALLEST = 3;

  private Images() {}

  static void rewrite(Element content, Page page) {
    openNoscripts(content);
    Set<Element> gone = new HashSet<>();
    for (Element picture : content.getElementsByTag("picture")) {
      if (!openPicture(picture)) {
        gone.add(picture);
      }
    }
    content.getElementsByTag("amp-img").forEach(image -> image.tagName("img"));
    for (Element image : content.getElementsByTag("img")) {
      ReadingBudget.step();
      if (!rewriteImage(image, page)) {
        gone.add(image);
      }
    }
    Siblings.remove(gone);
  }

  private static void openNoscripts(Element content) {
    Set<Element> gone = new HashSet<>();
    List<Element> opened = new ArrayList<>();
    for (Element noscript : content.getElementsByTag("noscript")) {
      if (holdsPictureOnly(noscript)) {
        replacePlaceholder(noscript, gone);
        opened.add(noscript);
      } else {
        gone.add(noscript);
      }
    }
    Siblings.remove(gone);
    Siblings.unwrap(opened);
  }

  private static boolean holdsPictureOnly(Element noscript) {
    return !noscript.getElementsByTag("img").isEmpty() && noscript.text().isBlank();
  }

  /** A noscript picture stands in for the placeholder before it. */
  private static void replacePlaceholder(Element noscript, Set<Element> gone) {
    Element image = noscript.selectFirst("img");
    Element before = noscript.previousElementSibling();
    Element placeholder =
        before == null ? null : before.nameIs("img") ? before : before.selectFirst("img");
    if (image != null && placeholder != null && before != null && before.text().isEmpty()) {
      if (!image.hasAttr("alt") && placeholder.hasAttr("alt")) {
        image.attr("alt", placeholder.attr("alt"));
      }
      gone.add(before);
    }
  }

  /** False where there is no picture in it. */
  private static boolean openPicture(Element picture) {
    Element image = picture.selectFirst("img");
    Element source = picture.selectFirst("source[srcset], source[data-srcset]");
    if (image == null) {
      if (source == null) {
        return false;
      }
      image = picture.appendElement("img");
    }
    if (source != null && !image.hasAttr("srcset") && !hasPicture(image)) {
      image.attr("srcset", source.attr(source.hasAttr("srcset") ? "srcset" : "data-srcset"));
    }
    picture.replaceWith(image);
    return true;
  }

  private static boolean hasPicture(Element image) {
    return !isPlaceholder(image.attr("src")) || !lazySource(image).isEmpty();
  }

  /** False where there is nothing to see. */
  private static boolean rewriteImage(Element image, Page page) {
    String srcset = Srcset.absolute(srcset(image), page);
    String source = lazySource(image);
    if (source.isEmpty() && !isPlaceholder(image.attr("src"))) {
      source = image.attr("src");
    }
    Optional<PageAddress> address = source.isEmpty() ? Optional.empty() : page.resolve(source);
    String src = address.map(PageAddress::toString).orElseGet(() -> Srcset.firstAddress(srcset));
    if (src.isEmpty() || isTiny(image)) {
      return false;
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
    return true;
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
    return url.indexOf(' ') < 0 && ENDINGS.stream().anyMatch(path::endsWith);
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

  /** Whether a node is a picture. */
  static boolean isImage(Node node) {
    return node instanceof Element element && element.nameIs("img");
  }
}
