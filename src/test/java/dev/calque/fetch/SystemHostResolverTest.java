package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemHostResolverTest {

  private static final Duration NEVER = Duration.ofMinutes(5);

  private final CountDownLatch slowNames = new CountDownLatch(1);
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lookUps = new AtomicInteger();
  private SystemHostResolver resolver = resolver(NEVER);

  @AfterEach
  void close() {
    slowNames.countDown();
    resolver.close();
  }

  private SystemHostResolver resolver(Duration limit) {
    return new SystemHostResolver(this::lookUp, limit);
  }

  /** Names under slow.example are answered when the test says so. */
  private List<InetAddress> lookUp(String host) {
    lookUps.incrementAndGet();
    begun.add(host);
    try {
      if (host.contains("slow")) {
        slowNames.await();
      }
      return List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 215, 14}));
    } catch (InterruptedException | UnknownHostException e) {
      return List.of();
    }
  }

  private CompletableFuture<List<InetAddress>> ask(String host) {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    resolver.resolve(host, answer::complete);
    return answer;
  }

  private static List<InetAddress> get(CompletableFuture<List<InetAddress>> answer)
      throws Exception {
    return answer.get(30, TimeUnit.SECONDS);
  }

  @Test
  void answersOthersWhileAllNamesOfADomainAreSlow() throws Exception {
    List<CompletableFuture<List<InetAddress>>> slow = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      slow.add(ask("n" + i + ".slow.example"));
    }

    for (int i = 0; i < 50; i++) {
      assertThat(get(ask("www.paper" + i + ".example"))).hasSize(1);
    }

    assertThat(slow).noneMatch(CompletableFuture::isDone);
    slowNames.countDown();
    for (CompletableFuture<List<InetAddress>> each : slow) {
      assertThat(get(each)).hasSize(1);
    }
  }

  @Test
  void asksForFewNamesOfADomainAtOnce() throws Exception {
    for (int i = 0; i < 100; i++) {
      ask("n" + i + ".slow.example");
    }
    get(ask("www.paper.example"));

    assertThat(begun.stream().filter(host -> host.endsWith(".slow.example")).count())
        .isLessThanOrEqualTo(8);
  }

  @Test
  void asksOnceForEqualNames() throws Exception {
    CompletableFuture<List<InetAddress>> first = ask("www.slow.example");
    CompletableFuture<List<InetAddress>> second = ask("www.slow.example");
    slowNames.countDown();

    assertThat(get(first)).isEqualTo(get(second)).hasSize(1);
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void asksAnewOnceANameIsAnswered() throws Exception {
    get(ask("www.paper.example"));
    get(ask("www.paper.example"));

    assertThat(lookUps).hasValue(2);
  }

  @Test
  void waitsForANameNoLongerThanItsLimit() throws Exception {
    resolver.close();
    resolver = resolver(Duration.ofMillis(50));

    assertThat(get(ask("www.slow.example"))).isEmpty();
  }

  @Test
  void looksUpNoNameThatNobodyWaitsForAnyLonger() throws Exception {
    resolver.close();
    resolver = resolver(Duration.ofMillis(50));
    List<CompletableFuture<List<InetAddress>>> slow = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      slow.add(ask("n" + i + ".slow.example"));
    }
    for (CompletableFuture<List<InetAddress>> each : slow) {
      get(each);
    }
    slowNames.countDown();
    // Comes after those that waited before it.
    assertThat(get(ask("last.slow.example"))).isNotNull();

    assertThat(begun).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void tellsNobodyWhoHasGone() throws Exception {
    AtomicInteger told = new AtomicInteger();
    resolver.resolve("www.slow.example", addresses -> told.incrementAndGet()).cancel();
    CompletableFuture<List<InetAddress>> other = ask("www.slow.example");
    slowNames.countDown();

    get(other);
    assertThat(told).hasValue(0);
  }
}
