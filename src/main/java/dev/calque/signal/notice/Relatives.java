package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import java.util.List;
import java.util.Set;

/** Languages so near that a short text of one may be read by the other's words. */
final class Relatives {

  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("hr", "sr", "bs", "sh", "sl", "cnr"),
          Set.of("id", "ms", "min", "jv", "su"),
          Set.of("da", "nb", "nn", "no", "sv"),
          Set.of("cs", "sk"),
          Set.of("es", "pt", "gl", "ast", "ca", "an", "ext", "oc", "ia", "lad"),
          Set.of("it", "lmo", "lij", "roa", "scn", "nap", "vec", "co", "fur"),
          Set.of("ru", "uk", "be", "rue"),
          Set.of("bg", "mk"),
          Set.of("mk", "sr"),
          Set.of("de", "lb", "gsw", "nds", "bar"),
          Set.of("nl", "af", "fy", "li"),
          Set.of("tr", "az", "tk", "crh", "gag"),
          Set.of("kk", "ky", "krc", "ba", "tt", "uz"),
          Set.of("hi", "mr", "ne", "mai", "bho", "sa"),
          Set.of("fa", "ps", "ur", "sd", "ks", "prs", "pnb", "skr"),
          Set.of("ar", "acm", "arz", "ary", "apc"),
          Set.of("zh", "yue", "wuu", "lzh", "gan"),
          Set.of("bn", "as"),
          Set.of("fr", "wa", "frp"),
          Set.of("en", "pcm", "sco"));

  // Identification takes text in these for a greater relative's.
  private static final Set<String> TAKEN_FOR_OTHERS =
      Set.of("pcm", "ks", "nap", "lij", "lmo", "krc", "ia", "sd");

  private Relatives() {}

  /** Whether identification knows the language, so that a page in it is known to be. */
  static boolean isToldApart(LanguageTag language) {
    return !TAKEN_FOR_OTHERS.contains(language.language());
  }

  static boolean areRelated(LanguageTag one, LanguageTag other) {
    return one.isSameLanguage(other)
        || GROUPS.stream()
            .anyMatch(group -> group.contains(one.language()) && group.contains(other.language()));
  }
}
