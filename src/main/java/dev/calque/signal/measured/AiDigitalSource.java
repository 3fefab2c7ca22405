package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.StructuredData;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.List;
import java.util.Locale;

/**
 * {@code digitalSourceType} (schema.org and IPTC) says that a trained model made the text. Of
 * translating it says nothing by itself; where the same object is a translation of another work, it
 * hints that the model translated.
 */
public final class AiDigitalSource implements Signal {

  private static final SignalId ID = new SignalId("ai-digital-source");
  private static final String TRAINED = "trainedalgorithmicmedia";

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page's structured data says that a trained model made the text (digitalSourceType),"
        + " and that the text is a translation of another work. The first alone says nothing of"
        + " translating, the second nothing of a machine.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (JsonNode object : page.data().objects()) {
      String type = StructuredData.text(object, "digitalSourceType").orElse("");
      if (type.toLowerCase(Locale.ROOT).contains(TRAINED)
          && object.has("translationOfWork")
          && PageObjects.isPages(page, object)) {
        LanguageTag source =
            StructuredData.text(object.path("translationOfWork"), "inLanguage")
                .flatMap(LanguageTag::parse)
                .orElse(null);
        Claim claim = new Claim(Engine.UNSPECIFIED_AI, source, null, Editing.NOT_SAID, null);
        return Observed.hint(ID, type, "script[type=application/ld+json]", claim);
      }
    }
    return List.of();
  }
}
