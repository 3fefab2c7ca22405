package dev.calque;

import dev.calque.api.Problem;
import dev.calque.reading.ReaderView;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native image must keep reachable by name. The resources are listed in
 * application.properties; NativeSourcesIT looks whether all of it has come through.
 */
@RegisterForReflection(
    // Written as JSON by a mapper of our own, which the framework does not see.
    targets = {ReaderView.class, Problem.class},
    ignoreNested = false,
    classNames = {
      // The language model's manifest names its factory.
      "opennlp.tools.langdetect.LanguageDetectorFactory",
      // ICU looks these up by name.
      "com.ibm.icu.impl.LocaleDisplayNamesImpl",
      // What Caffeine makes of the settings in ReadingCache; NativeCacheTest says which.
      "com.github.benmanes.caffeine.cache.SSSMWA",
      "com.github.benmanes.caffeine.cache.PSWMW",
      // ... and in Allowances.
      "com.github.benmanes.caffeine.cache.SSMSA",
      "com.github.benmanes.caffeine.cache.PSAMS",
      // ... and in SitePauses, besides.
      "com.github.benmanes.caffeine.cache.PSWMS",
    })
final class NativeImage {

  private NativeImage() {}
}
