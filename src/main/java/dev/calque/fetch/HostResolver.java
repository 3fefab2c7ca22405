package dev.calque.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;

/** Looks host names up. */
interface HostResolver extends AutoCloseable {

  /** A look-up under way. */
  interface LookUp {

    /** Tells that nobody waits any longer. */
    void cancel();
  }

  /**
   * Finds all addresses of a host, in the order to try them.
   *
   * @param answer hears them once, on any thread; none where the name has no address
   */
  LookUp resolve(String host, Consumer<List<InetAddress>> answer);

  @Override
  default void close() {}
}
