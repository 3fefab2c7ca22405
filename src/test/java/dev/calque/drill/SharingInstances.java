package dev.calque.drill;

import static dev.calque.drill.Drill.beginning;
import static dev.calque.drill.Drill.isStoreAsked;
import static dev.calque.drill.Drill.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.drill.Drill.Timed;
import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two packaged instances that share a Redis, one of them by a wire that can be slowed down, and one
 * that has none.
 */
final class SharingInstances implements AutoCloseable {

  private final AtomicInteger pages = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private Origin origin;
  private RedisServer redis;
  private SlowWire wire;
  private PackagedInstance one;
  private PackagedInstance other;
  private PackagedInstance alone;

  private SharingInstances() {}

  static SharingInstances start() throws Exception {
    SharingInstances all = new SharingInstances();
    try {
      all.begin();
      return all;
    } catch (Exception | Error e) {
      all.close();
      throw e;
    }
  }

  private void begin() throws Exception {
    origin = Origin.start(vertx);
    redis = RedisServer.start();
    wire = SlowWire.to(vertx, redis.port());
    String patient = "calque.fetch.max-parallel-per-host=64";
    var first = beginning("one", origin, patient, "calque.cache.shared=" + redis.url());
    var second = beginning("other", origin, patient, "calque.cache.shared=" + wire.url());
    var third = beginning("alone", origin, patient);
    one = first.join();
    other = second.join();
    alone = third.join();
    for (int i = 0; i < 40; i++) { // classes are loaded, and the first compilations done
      for (PackagedInstance instance : List.of(one, other, alone)) {
        assertThat(read(instance, page("warm")).status()).isEqualTo(200);
      }
    }
  }

  Origin origin() {
    return origin;
  }

  RedisServer redis() {
    return redis;
  }

  SlowWire wire() {
    return wire;
  }

  PackagedInstance one() {
    return one;
  }

  /** Whose Redis is at the other end of the wire. */
  PackagedInstance other() {
    return other;
  }

  /** Has no Redis. */
  PackagedInstance alone() {
    return alone;
  }

  /** The address of a page that nobody read before. */
  String page(String name) {
    return origin.url("/story/" + name + "/" + pages.incrementAndGet());
  }

  /** Times of pages that nobody read before, in milliseconds. */
  double[] times(PackagedInstance instance, int count, String name) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      Timed timed = read(instance, page(name));
      assertThat(timed.status()).isEqualTo(200);
      millis[i] = timed.millis();
    }
    return millis;
  }

  List<String> keys(String pattern) {
    try {
      return redis.keys(pattern);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an instance asks the store, and doesn't leave it alone. */
  boolean asked(PackagedInstance instance) {
    try {
      return isStoreAsked(instance);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    for (PackagedInstance instance : new PackagedInstance[] {one, other, alone}) {
      if (instance != null) {
        instance.close();
      }
    }
    if (redis != null) {
      redis.close();
    }
    Drill.close(vertx);
  }
}
