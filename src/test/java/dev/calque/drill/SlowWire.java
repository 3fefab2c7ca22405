package dev.calque.drill;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;

/** A wire to a loopback port that carries every answer later by as much as it is told. */
final class SlowWire {

  private final Vertx vertx;
  private final NetServer server;
  private volatile long delayMillis;

  private SlowWire(Vertx vertx, NetServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  static SlowWire to(Vertx vertx, int port) throws Exception {
    NetServer server = vertx.createNetServer();
    SlowWire wire = new SlowWire(vertx, server);
    server.connectHandler(near -> wire.join(near, port));
    server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS);
    return wire;
  }

  private void join(NetSocket near, int port) {
    near.pause();
    vertx
        .createNetClient()
        .connect(port, "127.0.0.1")
        .onSuccess(
            far -> {
              near.handler(far::write);
              far.handler(bytes -> later(near, bytes));
              near.closeHandler(closed -> far.close());
              far.closeHandler(closed -> near.close());
              near.resume();
            })
        .onFailure(trouble -> near.close());
  }

  private void later(NetSocket near, Buffer bytes) {
    if (delayMillis == 0) {
      near.write(bytes);
    } else {
      vertx.setTimer(delayMillis, id -> near.write(bytes));
    }
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  String url() {
    return "redis://127.0.0.1:" + server.actualPort();
  }
}
