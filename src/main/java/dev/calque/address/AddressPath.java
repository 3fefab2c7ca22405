package dev.calque.address;

import java.util.ArrayList;
import java.util.List;

/** Resolves dot segments, also percent-encoded ones, and encodes what a path may not hold. */
final class AddressPath {

  private AddressPath() {}

  /** The normal form of an absolute path, or of an empty one. */
  static String normalise(String path) {
    if (path.isEmpty()) {
      return "/";
    }
    return PercentEncoding.path(mayHaveDots(path) ? withoutDots(path) : path);
  }

  // Most links have none: don't take those apart.
  private static boolean mayHaveDots(String path) {
    return path.contains("/.") || path.contains("/%2e") || path.contains("/%2E");
  }

  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      int dots = dots(segments[i]);
      if (dots == 2 && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (dots == 0) {
        kept.add(segments[i]);
      } else if (last) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** 1 or 2 for a dot segment, however it is spelled; 0 for any other. */
  private static int dots(String segment) {
    if (segment.isEmpty() || segment.length() > "%2e%2e".length()) {
      return 0;
    }
    String plain = segment.replace("%2e", ".").replace("%2E", ".");
    return plain.equals(".") ? 1 : plain.equals("..") ? 2 : 0;
  }
}
