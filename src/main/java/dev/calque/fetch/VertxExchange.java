package dev.calque.fetch;

import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its reply; lives on one event loop. */
final class VertxExchange implements Transport.Exchange {

  /** RFC 9110 §15.2 allows any number of interim responses; no page needs more than a few. */
  private static final int MAX_INTERIM = 8;

  private final Transport.Reply reply;
  private @Nullable HttpClientRequest request;
  private boolean over;
  private int interim;

  VertxExchange(Transport.Reply reply) {
    this.reply = reply;
  }

  void connected(HttpClientRequest ready) {
    request = ready;
    if (over) {
      hangUp();
      return;
    }
    reply.connected();
    // Without this one the client logs the error, and with it what a stranger sent.
    ready.connection().exceptionHandler(error -> failed(true, error));
    ready.exceptionHandler(error -> failed(true, error));
    ready.earlyHintsHandler(hints -> countInterim());
    ready.continueHandler(go -> countInterim());
    ready.response().onSuccess(this::answered).onFailure(error -> failed(true, error));
    ready.end();
  }

  private void answered(HttpClientResponse response) {
    if (over) {
      return;
    }
    response.exceptionHandler(error -> failed(true, error));
    response.handler(
        chunk -> {
          if (!over) {
            reply.body(chunk.getBytes());
          }
        });
    response.endHandler(
        end -> {
          if (!over) {
            over = true;
            reply.end();
          }
        });
    reply.head(response.statusCode(), Headers.of(response.headers()));
  }

  private void countInterim() {
    interim++;
    if (interim > MAX_INTERIM) {
      failed(true, new IOException("more than " + MAX_INTERIM + " interim responses"));
    }
  }

  void failed(boolean connected, Throwable error) {
    if (!over) {
      cancel();
      reply.failed(new Transport.Failure(connected || error instanceof SSLException, say(error)));
    }
  }

  @Override
  public void cancel() {
    over = true;
    hangUp();
  }

  private void hangUp() {
    if (request != null) {
      request.connection().close();
    }
  }

  /** The one place where the client's exceptions become words. */
  private static String say(Throwable error) {
    if (error instanceof SSLException) {
      return "expected a valid TLS connection, found " + words(error);
    } else if (error instanceof TooLongFrameException) {
      return "expected bounded header fields, found more";
    } else if (error instanceof HttpClosedException) {
      return "expected a whole page, found the connection closed before its end";
    } else if (error instanceof ConnectException || error instanceof TimeoutException) {
      return "expected a connection, found " + words(error);
    } else if (error instanceof IOException) {
      return "expected a whole reply, found " + words(error);
    }
    return "expected a reply in HTTP, found " + words(error);
  }

  private static String words(Throwable error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : FieldText.printable(message, 160);
  }
}
