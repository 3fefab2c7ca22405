package dev.calque.address;

/**
 * A host in its normal form, or what is wrong with it; one of the two is empty.
 *
 * @param host a name, a dotted IPv4 address or a bracketed IPv6 address
 * @param objection what was found instead of one
 */
record HostOutcome(String host, String objection) {

  static HostOutcome of(String host) {
    return new HostOutcome(host, "");
  }

  static HostOutcome refused(String objection) {
    return new HostOutcome("", objection);
  }
}
