package dev.calque.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call as it is written here, over a socket: a client would tidy it first. */
final class RawCall {

  /** The fields that a call needs, and that end it. */
  static final String FIELDS = "Host: localhost\r\nConnection: close\r\n";

  /** After so long nothing more is expected; far more than any answer needs. */
  private static final int PATIENCE_MILLIS = 60_000;

  private RawCall() {}

  /** What is answered to a request of this line and the usual fields. */
  static String get(URI base, String target) throws IOException {
    return send(base, "GET " + target + " HTTP/1.1\r\n" + FIELDS + "\r\n");
  }

  /** All that is answered until the connection ends. */
  static String send(URI base, String request) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
