package dev.calque.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the operating system, on threads of its own, since it blocks. (Netty's resolver, which
 * doesn't, missed IPv6 answers.)
 *
 * <p>Whoever runs a name server that doesn't answer may hold up his own names but nobody else's:
 * equal names are asked for once, few names of a domain at once, the others of it wait for each
 * other; and nobody waits for a name longer than the limit.
 */
final class SystemHostResolver implements HostResolver {

  // A thread that waits takes some kilobytes; sixteen domains must conspire to take them all.
  private static final int THREADS = 128;
  private static final int PER_DOMAIN = 8;
  private static final int QUEUE = 256;
  // Resolvers ask anew after five seconds, and seldom get an answer then.
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Function<String, List<InetAddress>> names;
  private final Duration limit;
  private final ThreadPoolExecutor threads;
  private final Map<String, CompletableFuture<List<InetAddress>>> asked = new HashMap<>();
  private final Map<String, Domain> domains = new HashMap<>();

  SystemHostResolver() {
    this(SystemHostResolver::addresses, LIMIT);
  }

  /**
   * @param names finds the addresses of a name; may block
   */
  SystemHostResolver(Function<String, List<InetAddress>> names, Duration limit) {
    this.names = names;
    this.limit = limit;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            task -> {
              Thread thread = new Thread(task, "host-look-up-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** The names of one domain that are being looked up, and those that wait for them. */
  private static final class Domain {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
  }

  @Override
  public LookUp resolve(String host, Consumer<List<InetAddress>> answer) {
    AtomicBoolean cancelled = new AtomicBoolean();
    CompletableFuture<?> unused =
        ask(host)
            .thenAccept(
                addresses -> {
                  if (!cancelled.get()) {
                    answer.accept(addresses);
                  }
                });
    return () -> cancelled.set(true);
  }

  private CompletableFuture<List<InetAddress>> ask(String host) {
    CompletableFuture<List<InetAddress>> answer;
    synchronized (asked) {
      CompletableFuture<List<InetAddress>> underWay = asked.get(host);
      // What is answered may not be forgotten yet.
      if (underWay != null && !underWay.isDone()) {
        return underWay;
      }
      answer = new CompletableFuture<>();
      asked.put(host, answer);
    }
    answer.completeOnTimeout(List.of(), limit.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<?> unused = answer.whenComplete((addresses, error) -> forget(host, answer));
    begin(domain(host), () -> lookUp(host, answer));
    return answer;
  }

  private void forget(String host, CompletableFuture<List<InetAddress>> answer) {
    synchronized (asked) {
      asked.remove(host, answer);
    }
  }

  /** Who gave up while it waited costs no look-up. */
  private void lookUp(String host, CompletableFuture<List<InetAddress>> answer) {
    if (!answer.isDone()) {
      answer.complete(names.apply(host));
    }
  }

  private void begin(String domain, Runnable work) {
    synchronized (domains) {
      Domain line = domains.computeIfAbsent(domain, name -> new Domain());
      if (line.running == PER_DOMAIN) {
        if (line.waiting.size() < QUEUE) {
          line.waiting.add(work);
        }
        return;
      }
      line.running++;
    }
    run(domain, work);
  }

  private void run(String domain, Runnable work) {
    try {
      threads.execute(
          () -> {
            try {
              work.run();
            } finally {
              next(domain);
            }
          });
    } catch (RejectedExecutionException e) {
      // All threads wait for names: this one is not looked up, and its askers hear so in time.
      next(domain);
    }
  }

  private void next(String domain) {
    @Nullable Runnable work;
    synchronized (domains) {
      Domain line = domains.get(domain);
      work = line == null ? null : line.waiting.poll();
      if (line != null && work == null) {
        line.running--;
        if (line.running == 0) {
          domains.remove(domain);
        }
      }
    }
    if (work != null) {
      run(domain, work);
    }
  }

  /** The last two labels: what one owner has, or many small ones share. */
  private static String domain(String host) {
    int last = host.lastIndexOf('.');
    int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    return host.substring(before + 1);
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
