package dev.calque.address;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which host names may be looked up at all. A name that only a local resolver, a hosts file or a
 * search list knows is not on the public internet, whatever it resolves to.
 */
public final class PublicNames {

  private static final String RESOURCE = "/address/special-use-names.txt";
  private static final Set<String> SPECIAL =
      DataLines.read(RESOURCE).collect(Collectors.toUnmodifiableSet());

  private PublicNames() {}

  /**
   * Why a normalised host name is not one of the public internet.
   *
   * @return the reason; nothing for a name of the public DNS, and for an IP address
   */
  public static Optional<String> objectionTo(String host) {
    if (IpLiterals.address(host).isPresent()) {
      return Optional.empty();
    }
    if (host.indexOf('.') < 0) {
      return Optional.of("a host name of a single label");
    }
    for (int at = 0; at < host.length(); at = afterDot(host, at)) {
      String suffix = host.substring(at);
      if (SPECIAL.contains(suffix)) {
        return Optional.of("under ." + suffix + ", a name for special use");
      }
    }
    return Optional.empty();
  }

  private static int afterDot(String host, int from) {
    int dot = host.indexOf('.', from);
    return dot < 0 ? host.length() : dot + 1;
  }
}
