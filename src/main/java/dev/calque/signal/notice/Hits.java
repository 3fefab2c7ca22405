package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Parts of a notice in the order of their sentence. Every rule asks several times whether there is
 * one like this or that: plain loops, because a stream costs more than the few hits it runs over.
 */
final class Hits implements Iterable<Hit> {

  static final Hits NONE = new Hits(List.of());

  private final List<Hit> list;

  Hits(List<Hit> list) {
    this.list = list;
  }

  boolean any(Predicate<Hit> condition) {
    for (Hit hit : list) {
      if (condition.test(hit)) {
        return true;
      }
    }
    return false;
  }

  boolean none(Predicate<Hit> condition) {
    return !any(condition);
  }

  Optional<Hit> first(Predicate<Hit> condition) {
    for (Hit hit : list) {
      if (condition.test(hit)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  Optional<Hit> first() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
  }

  Hits only(Predicate<Hit> condition) {
    if (list.isEmpty()) {
      return this;
    }
    List<Hit> those = new ArrayList<>(list.size());
    for (Hit hit : list) {
      if (condition.test(hit)) {
        those.add(hit);
      }
    }
    return those.isEmpty() ? NONE : new Hits(those);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  int size() {
    return list.size();
  }

  @Override
  public Iterator<Hit> iterator() {
    return list.iterator();
  }
}
