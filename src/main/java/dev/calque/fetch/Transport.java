package dev.calque.fetch;

import dev.calque.address.PageAddress;
import java.net.InetAddress;
import java.util.Map;

/** Sends single requests to single, checked servers; follows, stores and retries nothing. */
interface Transport extends AutoCloseable {

  /**
   * A GET request.
   *
   * @param address what is asked for; its host goes into Host, SNI and the check of the certificate
   * @param server where the connection goes, without another look-up
   * @param headers the request's header fields but Host
   */
  record Request(PageAddress address, InetAddress server, Map<String, String> headers) {}

  /** What becomes of a request: head, bodies, end; or a failure at any point, and then nothing. */
  interface Reply {

    /** The server is reached; the request goes out. */
    default void connected() {}

    void head(int status, Headers headers);

    void body(byte[] chunk);

    void end();

    void failed(Failure failure);
  }

  /**
   * Why there is no whole reply.
   *
   * @param connected whether the server had been reached; if not, another of its addresses may do
   * @param detail what was found, in words
   */
  record Failure(boolean connected, String detail) {}

  /** A request under way. */
  interface Exchange {

    /** Closes the connection, or the one being made; the reply hears nothing more. */
    void cancel();
  }

  /** Sends a request; the reply is called on the caller's event loop. */
  Exchange send(Request request, Reply reply);

  @Override
  default void close() {}
}
