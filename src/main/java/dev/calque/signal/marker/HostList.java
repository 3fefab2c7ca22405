package dev.calque.signal.marker;

import dev.calque.signal.catalogue.CatalogueFiles;
import java.util.HashSet;
import java.util.Set;

/** Hosts by name; a host below one of them counts, too. */
record HostList(Set<String> hosts) {

  HostList {
    hosts = Set.copyOf(hosts);
  }

  /** Reads a resource with one host a line. */
  static HostList read(String resource) {
    return new HostList(new HashSet<>(CatalogueFiles.lines(resource)));
  }

  boolean contains(String host) {
    for (int at = 0; at >= 0; at = host.indexOf('.', at) + 1) {
      if (hosts.contains(host.substring(at))) {
        return true;
      }
      if (host.indexOf('.', at) < 0) {
        return false;
      }
    }
    return false;
  }
}
