package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Language tags that say the text is a machine's: Google's markup rules ({@code en-x-mtfrom-fr},
 * https://cloud.google.com/translate/markup) and BCP 47's extension T with the mechanism {@code t0}
 * (RFC 6497; CLDR's {@code transform_mt}). On the root or body they speak of the page.
 */
public final class LanguageTagMark implements Signal {

  private static final SignalId ID = new SignalId("machine-translated-language-tag");
  private static final String GOOGLES = "-x-mtfrom-";
  private static final String TRANSFORMED = "-t-";
  private static final String MECHANISM = "-t0-";

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page's language tag itself says that a machine translated the text, as Google's"
        + " terms require of published results (-x-mtfrom-) or as BCP 47 provides (-t-…-t0-).";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (Element element :
        Arrays.asList(page.document().firstElementChild(), page.document().body())) {
      if (element != null && element.hasAttr("lang")) {
        Optional<Claim> claim = claim(element.attr("lang"));
        if (claim.isPresent()) {
          return Observed.proof(
              ID,
              "lang=\"" + element.attr("lang") + "\"",
              new Place(element).cssPath(),
              claim.get());
        }
      }
    }
    return List.of();
  }

  static Optional<Claim> claim(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    int google = lower.indexOf(GOOGLES);
    if (google >= 0) {
      return Optional.of(
          claim(null, lower.substring(google + GOOGLES.length()), lower.substring(0, google)));
    }
    int transformed = lower.indexOf(TRANSFORMED);
    int mechanism = lower.indexOf(MECHANISM);
    if (transformed < 0 || mechanism < transformed) {
      return Optional.empty();
    }
    String source = mechanism <= transformed + 2 ? "" : lower.substring(transformed + 3, mechanism);
    return Optional.of(
        claim(
            vendor(lower.substring(mechanism + MECHANISM.length())),
            source,
            lower.substring(0, transformed)));
  }

  private static Claim claim(@Nullable Engine engine, String source, String target) {
    return new Claim(
        engine,
        LanguageTag.parse(source).orElse(null),
        LanguageTag.parse(target).orElse(null),
        Editing.NOT_SAID,
        null);
  }

  /** The first subfield names the vendor; {@code und} means an unknown engine. */
  private static @Nullable Engine vendor(String fields) {
    int end = fields.indexOf('-');
    String vendor = end < 0 ? fields : fields.substring(0, end);
    return vendor.isEmpty() || vendor.equals("und") ? null : new Engine(vendor, vendor);
  }
}
