package dev.calque.signal;

/**
 * What translated.
 *
 * @param id stable, kebab-case, like {@code google-translate}; {@code …-unspecified} where a page
 *     says what kind of engine it was and not which
 * @param name as its maker writes it, like {@code Google Translate}
 */
public record Engine(String id, String name) {

  /** "Machine translation" or "automatic", and no name. */
  public static final Engine UNSPECIFIED_MACHINE =
      new Engine("mt-unspecified", "Machine translation (engine not named)");

  /** "AI" or "a language model", and no name. */
  public static final Engine UNSPECIFIED_AI =
      new Engine("ai-unspecified", "AI translation (model not named)");

  /** Whether an engine is named, and not only its kind. */
  public boolean isNamed() {
    return !id.endsWith("-unspecified");
  }
}
