package dev.calque.signal.catalogue;

import java.util.Locale;

/** How data files write the names of constants: lower case, with hyphens. */
public final class Spelling {

  private Spelling() {}

  /** The constant's name as data files write it. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
