package dev.calque.page;

/** Elements in which markup does nothing: what stands in them is no word of the page's. */
public final class Inert {

  private Inert() {}

  /**
   * By its name: a template, what is for browsers without scripts, a drawing or formula, what
   * stands in for an object, and a listing that an author forgot to escape.
   */
  public static boolean isInert(String name) {
    return switch (name) {
      case "template", "noscript", "svg", "math", "object", "pre", "code" -> true;
      default -> false;
    };
  }
}
