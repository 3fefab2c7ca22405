package dev.calque.fetch;

import org.jspecify.annotations.Nullable;

/** Times the phases of one fetch, one after the other, on the fetch's event loop. */
final class PhaseClock {

  private final FetchListener listener;
  private @Nullable FetchPhase phase;
  private long since;

  PhaseClock(FetchListener listener) {
    this.listener = listener;
  }

  /** The phase before it, if any, is over. */
  void enter(FetchPhase next) {
    stop();
    phase = next;
    since = System.nanoTime();
  }

  /** The last phase is over. */
  void stop() {
    if (phase != null) {
      listener.left(phase, System.nanoTime() - since);
      phase = null;
    }
  }

  /** A reply that tells the time by what arrives. */
  Transport.Reply timing(Transport.Reply reply) {
    return new Transport.Reply() {
      @Override
      public void connected() {
        enter(FetchPhase.HEAD);
        reply.connected();
      }

      @Override
      public void head(int status, Headers headers) {
        enter(FetchPhase.BODY);
        reply.head(status, headers);
      }

      @Override
      public void body(byte[] chunk) {
        reply.body(chunk);
      }

      @Override
      public void end() {
        reply.end();
      }

      @Override
      public void failed(Transport.Failure failure) {
        reply.failed(failure);
      }
    };
  }
}
