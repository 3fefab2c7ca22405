package dev.calque.article.content;

import dev.calque.page.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code srcset} as the HTML standard does (§4.8.4.2.2), each candidate's address checked.
 */
final class Srcset {

  private static final int MAX_CANDIDATES = 30;
  private static final int MAX_LENGTH = 20_000;

  private Srcset() {}

  /** The candidates with absolute http(s) addresses, without those that have none. */
  static String absolute(String srcset, Page page) {
    if (srcset.isEmpty() || srcset.length() > MAX_LENGTH) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < srcset.length() && kept.size() < MAX_CANDIDATES) {
      at = skipSeparators(srcset, at);
      int end = at;
      while (end < srcset.length() && !isSpace(srcset.charAt(end))) {
        end++;
      }
      String url = srcset.substring(at, end);
      String descriptor = "";
      if (url.endsWith(",")) {
        url = withoutCommas(url);
      } else {
        int comma = srcset.indexOf(',', end);
        int stop = comma < 0 ? srcset.length() : comma;
        descriptor = srcset.substring(end, stop).strip();
        end = stop;
      }
      add(kept, url, descriptor, page);
      at = end;
    }
    return String.join(", ", kept);
  }

  private static void add(List<String> kept, String url, String descriptor, Page page) {
    if (url.isEmpty() || !isDescriptor(descriptor)) {
      return;
    }
    page.resolve(url)
        .ifPresent(
            address -> {
              // A comma or space in the address would end the candidate early when read again.
              String plain = address.toString().replace(",", "%2C");
              kept.add(descriptor.isEmpty() ? plain : plain + " " + descriptor);
            });
  }

  /** The first candidate's address of a set that {@link #absolute} made. */
  static String firstAddress(String absolute) {
    int space = absolute.indexOf(' ');
    int comma = absolute.indexOf(',');
    int end = space < 0 ? comma : comma < 0 ? space : Math.min(space, comma);
    return end < 0 ? absolute : absolute.substring(0, end);
  }

  /** Nothing, or a number with {@code w} or {@code x}. */
  static boolean isDescriptor(String descriptor) {
    if (descriptor.isEmpty()) {
      return true;
    }
    int last = descriptor.length() - 1;
    char unit = descriptor.charAt(last);
    if (last == 0 || last > 8 || (unit != 'w' && unit != 'x')) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char c = descriptor.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static int skipSeparators(String srcset, int from) {
    int at = from;
    while (at < srcset.length() && (isSpace(srcset.charAt(at)) || srcset.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static String withoutCommas(String url) {
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == ',') {
      end--;
    }
    return url.substring(0, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
