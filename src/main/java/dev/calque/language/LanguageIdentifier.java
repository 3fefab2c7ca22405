package dev.calque.language;

import java.util.Optional;

/** Says what language a text is really in. Safe for use by many threads. */
public interface LanguageIdentifier {

  /** The identifier that the service uses: OpenNLP's model behind cheaper tests. */
  static LanguageIdentifier standard() {
    return new OpenNlpLanguageIdentifier();
  }

  /**
   * Identifies the language of a sample.
   *
   * @param sample plain text; only its first kilobyte or so is looked at
   * @return nothing where the sample is too short or mixed to tell
   */
  Optional<LanguageTag> identify(String sample);

  /**
   * Identifies the language of a sample whose page claims one.
   *
   * @param declared what the page claims, believed between near relatives (hr/sr/bs, id/ms, da/nb)
   *     and where the sample says too little
   */
  LanguageTag identify(String sample, LanguageTag declared);
}
