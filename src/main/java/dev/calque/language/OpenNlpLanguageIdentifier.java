package dev.calque.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

  private final DeclaredLanguageCheck check = new DeclaredLanguageCheck();
  private final LanguageDetectorME detector;

  OpenNlpLanguageIdentifier() {
    try (InputStream in = OpenNlpLanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + MODEL);
      }
      detector = new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<LanguageTag> identify(String sample) {
    if (sample.length() < MIN_SAMPLE) {
      return Optional.empty();
    }
    Language best =
        detector.predictLanguage(sample.substring(0, Math.min(MAX_SAMPLE, sample.length())));
    return best.getConfidence() < MIN_CONFIDENCE
        ? Optional.empty()
        : LanguageTag.parse(best.getLang());
  }

  @Override
  public LanguageTag identify(String sample, LanguageTag declared) {
    if (check.confirms(sample, declared)) {
      return declared;
    }
    return identify(sample)
        .filter(found -> !areRelatives(found.language(), declared.language()))
        .orElse(declared);
  }

  private static boolean areRelatives(String one, String other) {
    return one.equals(other)
        || RELATIVES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
