package dev.calque.fetch;

import java.util.Locale;

/** What a fetch spends its time on, in the order of its hops; redirects begin anew. */
public enum FetchPhase {
  /** Waiting until the host's other fetches are done. */
  TURN,
  /** Looking up the host's name. */
  LOOK_UP,
  /** Connecting, TLS included. */
  CONNECT,
  /** From the request to the reply's header fields. */
  HEAD,
  /** The reply's body. */
  BODY;

  /** The phase's name in the metrics. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
