package dev.calque.signal.notice;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.calque.language.LanguageTag;
import dev.calque.signal.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of languages in one language: CLDR's, opened for inflection, and the additions of the
 * language's file.
 */
final class LanguageNames {

  // The languages that pages are commonly translated from and into.
  private static final List<LanguageTag> LANGUAGES =
      Stream.of(
              "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es",
              "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy",
              "id", "is", "it", "ja", "ka", "kk", "km", "ko", "ky", "la", "lb", "lo", "lt", "lv",
              "mk", "ml", "mn", "mr", "ms", "mt", "my", "nb", "ne", "nl", "nn", "no", "pa", "pl",
              "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "tg",
              "th", "tk", "tr", "uk", "ur", "uz", "vi", "zh")
          .map(LanguageTag::new)
          .toList();

  private final StemIndex<LanguageTag> index;

  private LanguageNames(List<Stem<LanguageTag>> stems) {
    index = new StemIndex<>(stems);
  }

  /**
   * The names that text in {@code language} uses; {@code additions} maps codes to further words.
   */
  static LanguageNames of(String language, Entry additions) {
    List<Stem<LanguageTag>> stems = new ArrayList<>();
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
    boolean hasNames = !names.localeDisplayName("en").equals("en");
    for (LanguageTag each : LANGUAGES) {
      String name = names.localeDisplayName(each.value());
      if (hasNames && !name.equals(each.value())) {
        stems.add(Stem.parse(NameStem.of(name, language), each));
      }
    }
    for (String code : additions.keys()) {
      LanguageTag tag =
          LanguageTag.parse(code)
              .orElseThrow(() -> additions.refusal("\"" + code + "\" is no language"));
      additions.words(code).forEach(word -> stems.add(Stem.parse(word, tag)));
    }
    return new LanguageNames(stems);
  }

  void find(FoldedText text, List<Hit> into) {
    index.find(
        text,
        (language, start, end) ->
            into.add(Hit.of(text, Category.LANGUAGE, start, end, null, language)));
  }
}
