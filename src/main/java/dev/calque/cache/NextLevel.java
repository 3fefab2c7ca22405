package dev.calque.cache;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where a reading is looked for that is not fresh in memory, before its site is asked. */
@FunctionalInterface
interface NextLevel {

  /** Asks the site at once. */
  NextLevel NONE = (key, held, load) -> load.from(held);

  /**
   * Finds a fresh reading, or loads one.
   *
   * @param held a stale reading from memory
   */
  CompletionStage<Loaded> read(ReadingKey key, Kept.@Nullable Page held, Load load);

  /** Asks the site. */
  @FunctionalInterface
  interface Load {

    /** Asks with the validators of a stale reading, if there is one. */
    CompletionStage<Loaded> from(Kept.@Nullable Page stale);
  }
}
