package dev.calque.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's language detector. It costs more per kilobyte than parsing a page, so it sees a bounded
 * sample only.
 */
final class OpenNlpLanguageIdentifier implements LanguageIdentifier {

  private static final String MODEL = "/langdetect-183.bin";
  // More text buys no accuracy that a page's language needs and costs 1.6 ms a kilobyte.
  private static final int MAX_SAMPLE = 1000;
  // Shorter samples (a title, a button) are guesses.
  private static final int MIN_SAMPLE = 60;
  // Below this the runner-up is often the right one.
  private static final double MIN_CONFIDENCE = 0.2;

  // A sample with a foreign notice or quotation in it is still in the language that its page
  // declares; a page that declares the wrong one gives that next to no confidence at all.
  private static final double MUCH_LIKELIER = 8;

  // Most pages that name no language are in this one (a guess that only saves time: the frequent
  // words must confirm it), and none that the detector knows is close enough to it to be taken for
  // it.
  private static final String COMMONEST = "en";
  private static final String COMMONEST_CODE = "eng";

  private static final List<Set<String>> RELATIVES =
      List.of(
          Set.of("hr", "sr", "bs", "sh"),
          Set.of("id", "ms"),
          Set.of("da", "nb", "nn", "no"),
          Set.of("cs", "sk"),
          Set.of("gl", "pt"),
          Set.of("zh", "yue", "wuu"),
          Set.of("fa", "prs", "pnb", "ur"),
          Set.of("fil", "tl", "ceb", "war"));

  private final LanguageDetectorME detector;
  private final FrequentWords frequentWords = new FrequentWords();

  /** The model's codes (ISO 639-3) as tags, read once: a look-up for each of them is not cheap. */
  private final Map<String, LanguageTag> tags = new HashMap<>();

  OpenNlpLanguageIdentifier() {
    try (InputStream in = OpenNlpLanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + MODEL);
      }
      detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      for (String code : detector.getSupportedLanguages()) {
        LanguageTag.parse(code).ifPresent(tag -> tags.put(code, tag));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<LanguageTag> identify(String sample) {
    if (TextWeight.of(sample) < MIN_SAMPLE) {
      return Optional.empty();
    }
    if (frequentWords.confirm(start(sample), COMMONEST)) {
      return Optional.ofNullable(tags.get(COMMONEST_CODE));
    }
    Language best = detector.predictLanguage(start(sample));
    return best.getConfidence() < MIN_CONFIDENCE
        ? Optional.empty()
        : Optional.ofNullable(tags.get(best.getLang()));
  }

  @Override
  public LanguageTag identify(String sample, LanguageTag declared) {
    if (TextWeight.of(sample) < MIN_SAMPLE || isConfirmed(start(sample), declared.language())) {
      return declared;
    }
    Language[] ranked = detector.predictLanguages(start(sample));
    double confidence = ranked[0].getConfidence();
    LanguageTag best = tags.get(ranked[0].getLang());
    if (best == null
        || confidence < MIN_CONFIDENCE
        || areRelatives(best.language(), declared.language())
        || confidence < MUCH_LIKELIER * confidenceIn(declared, ranked)) {
      return declared;
    }
    return best;
  }

  private boolean isConfirmed(String sample, String language) {
    return frequentWords.confirm(sample, language) || OwnScript.confirms(sample, language);
  }

  private double confidenceIn(LanguageTag tag, Language[] ranked) {
    for (Language each : ranked) {
      LanguageTag known = tags.get(each.getLang());
      if (known != null && known.isSameLanguage(tag)) {
        return each.getConfidence();
      }
    }
    return 0;
  }

  private static String start(String sample) {
    return sample.substring(0, Math.min(MAX_SAMPLE, sample.length()));
  }

  private static boolean areRelatives(String one, String other) {
    return one.equals(other)
        || RELATIVES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
