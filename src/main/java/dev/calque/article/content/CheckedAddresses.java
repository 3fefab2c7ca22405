package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Drops every address that isn't absolute http or https without credentials, in place. */
final class CheckedAddresses {

  private CheckedAddresses() {}

  /** Checks the element's own attributes. */
  static void keepOnly(Element element) {
    ReadingBudget.step();
    if (element.attributesSize() == 0) {
      return;
    }
    Attributes attributes = element.attributes();
    for (String name : ContentPolicy.ADDRESSES) {
      if (attributes.hasKey(name) && !isGood(attributes.get(name))) {
        element.removeAttr(name);
      }
    }
    if (attributes.hasKey("srcset")) {
      checkCandidates(element);
    }
  }

  /** A set as {@link Srcset#absolute} writes it: commas in addresses are escaped there. */
  private static void checkCandidates(Element image) {
    List<String> kept = new ArrayList<>();
    for (String candidate : image.attr("srcset").split(",", -1)) {
      String[] parts = candidate.strip().split("\\s+", 2);
      if (isGood(parts[0]) && (parts.length == 1 || Srcset.isDescriptor(parts[1].strip()))) {
        kept.add(candidate.strip());
      }
    }
    if (kept.isEmpty()) {
      image.removeAttr("srcset");
    } else {
      image.attr("srcset", String.join(", ", kept));
    }
  }

  private static boolean isGood(String address) {
    return PageAddress.parse(address).accepted().isPresent();
  }
}
