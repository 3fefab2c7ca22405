package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language tag that says from which language its text was made.
 *
 * @param isMachines whether it says that a machine did it
 * @param target the text's language, if it is known
 * @param claim what else it says
 */
record TransformedTag(boolean isMachines, @Nullable LanguageTag target, Claim claim) {

  private static final String GOOGLES = "-x-mtfrom-";
  private static final String MACHINE_TRANSLATION = "t0";

  /** Reads a tag as pages write it; nothing where it names no transformation by translating. */
  static Optional<TransformedTag> parse(String written, EngineRecognizer engines) {
    String tag = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    int google = tag.indexOf(GOOGLES);
    if (google >= 0) {
      String source = tag.substring(google + GOOGLES.length());
      return Optional.of(of(true, null, source, tag.substring(0, google)));
    }
    List<String> parts = Arrays.asList(tag.split("-", -1));
    int singleton = parts.indexOf("t");
    if (singleton < 1 || isPrivate(parts, singleton)) {
      return Optional.empty();
    }
    int fields = firstField(parts, singleton + 1);
    String target = String.join("-", parts.subList(0, singleton));
    String source = String.join("-", parts.subList(singleton + 1, fields));
    int mechanism = parts.subList(fields, parts.size()).indexOf(MACHINE_TRANSLATION);
    if (mechanism >= 0) {
      int vendor = fields + mechanism + 1;
      String name = vendor < parts.size() ? parts.get(vendor) : "";
      return Optional.of(of(true, engine(name, engines), source, target));
    }
    TransformedTag plain = of(false, null, source, target);
    return fields == parts.size() && plain.isBetweenLanguages()
        ? Optional.of(plain)
        : Optional.empty();
  }

  private static TransformedTag of(
      boolean isMachines, @Nullable Engine engine, String source, String target) {
    LanguageTag into = LanguageTag.parse(target).orElse(null);
    Claim claim =
        new Claim(engine, LanguageTag.parse(source).orElse(null), into, Editing.NOT_SAID, null);
    return new TransformedTag(isMachines, into, claim);
  }

  /** Within one language it is a transliteration. */
  private boolean isBetweenLanguages() {
    LanguageTag source = claim.source();
    return source != null && target != null && !source.isSameLanguage(target);
  }

  private static boolean isPrivate(List<String> parts, int at) {
    int privateUse = parts.indexOf("x");
    return privateUse >= 0 && privateUse < at;
  }

  /** A field's key is a letter and a digit. */
  private static int firstField(List<String> parts, int from) {
    int at = from;
    while (at < parts.size() && !isKey(parts.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean isKey(String part) {
    return part.length() == 2
        && Character.isLetter(part.charAt(0))
        && Character.isDigit(part.charAt(1));
  }

  /** The first subfield names the vendor; {@code und} means an unknown engine. */
  private static @Nullable Engine engine(String vendor, EngineRecognizer engines) {
    if (vendor.isEmpty() || vendor.equals("und")) {
      return null;
    }
    return engines.recognize(vendor).orElseGet(() -> new Engine(vendor, vendor));
  }
}
