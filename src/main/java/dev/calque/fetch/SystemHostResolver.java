package dev.calque.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Asks the operating system, on threads of its own: it blocks, and a name server that doesn't
 * answer may hold up these threads but nobody else's. (Netty's resolver, which doesn't block,
 * missed IPv6 answers.)
 */
final class SystemHostResolver implements HostResolver {

  private static final int THREADS = 32;

  private final ExecutorService threads;

  SystemHostResolver() {
    AtomicInteger number = new AtomicInteger();
    // As many look-ups wait as there are fetches under way, and those are bounded.
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "host-look-up-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  @Override
  public LookUp resolve(String host, Consumer<List<InetAddress>> answer) {
    AtomicBoolean cancelled = new AtomicBoolean();
    threads.execute(
        () -> {
          if (!cancelled.get()) {
            answer.accept(addresses(host));
          }
        });
    return () -> cancelled.set(true);
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
