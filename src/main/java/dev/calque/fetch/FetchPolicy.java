package dev.calque.fetch;

import dev.calque.address.PageAddress;
import dev.calque.address.PublicAddresses;
import dev.calque.address.PublicNames;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be asked; put to every hop, before and after its name is looked up. */
final class FetchPolicy {

  static final FetchPolicy PUBLIC_INTERNET = new FetchPolicy(Set.of());

  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

  private final Set<Integer> loopbackPorts;

  private FetchPolicy(Set<Integer> loopbackPorts) {
    this.loopbackPorts = Set.copyOf(loopbackPorts);
  }

  /** The public internet, and single ports of this machine: never for production. */
  static FetchPolicy withLoopback(Set<Integer> ports) {
    return new FetchPolicy(ports);
  }

  /** Why an address may not be asked, as far as its text says. */
  Optional<String> objectionTo(PageAddress address) {
    if (isAllowedLoopback(address)) {
      return Optional.empty();
    }
    if (!WEB_PORTS.contains(address.port())) {
      return Optional.of("expected port 80 or 443, found " + address.port());
    }
    return PublicNames.objectionTo(address.host())
        .map(reason -> "expected a host on the public internet, found " + reason);
  }

  /** Why an address may not be asked at one of the IP addresses of its host. */
  Optional<String> objectionTo(PageAddress address, InetAddress server) {
    if (isAllowedLoopback(address)) {
      return Optional.empty();
    }
    return PublicAddresses.objectionTo(server)
        .map(reason -> "expected a host on the public internet, found an address " + reason);
  }

  /** Whether this is one of the ports of this machine, which stands for many sites in tests. */
  boolean isAllowedLoopback(PageAddress address) {
    return !address.isSecure()
        && address.host().equals(LOOPBACK)
        && loopbackPorts.contains(address.port());
  }
}
