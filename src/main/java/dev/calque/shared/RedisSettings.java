package dev.calque.shared;

import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisReplicas;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Where the shared store is. Says nothing of itself: the addresses may hold a password.
 *
 * @param addresses one for a single server, several for a cluster or its sentinels
 * @param kind how the servers belong together
 * @param masterName what the sentinels call the master
 */
public record RedisSettings(List<String> addresses, Kind kind, String masterName) {

  /** How the servers belong together. */
  public enum Kind {
    STANDALONE,
    CLUSTER,
    SENTINEL
  }

  // A connection serves one call at a time, and one takes 0.15 ms: 20,000 calls/s, or ten times
  // what two cores read pages for.
  private static final int CONNECTIONS = 4;
  private static final int MAX_WAITING = 256;
  private static final int CONNECT_MILLIS = (int) SharedStore.LONGEST_CALL.toMillis();

  /** Refuses what the client would stumble over at its first call. */
  public RedisSettings {
    addresses = addresses.stream().map(String::strip).toList();
    if (addresses.isEmpty() || !addresses.stream().allMatch(RedisSettings::isRedis)) {
      throw new IllegalArgumentException(
          "calque.cache.shared: expected addresses like redis://host:6379 or rediss://host:6379,"
              + " found something else (not shown, for it may hold a password)");
    }
    if (kind == Kind.STANDALONE && addresses.size() > 1) {
      throw new IllegalArgumentException(
          "calque.cache.shared-kind: expected cluster or sentinel for "
              + addresses.size()
              + " addresses, found standalone");
    }
  }

  private static boolean isRedis(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("redis") || scheme.equals("rediss"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  RedisOptions options() {
    RedisOptions options =
        new RedisOptions()
            .setType(RedisClientType.valueOf(kind.name()))
            .setMaxPoolSize(CONNECTIONS)
            .setMaxPoolWaiting(MAX_WAITING)
            .setMaxWaitingHandlers(MAX_WAITING)
            // A reading from a replica that lags behind would be fetched a second time.
            .setUseReplicas(RedisReplicas.NEVER)
            .setNetClientOptions(
                new NetClientOptions()
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setTcpKeepAlive(true)
                    .setTcpNoDelay(true)
                    .setHostnameVerificationAlgorithm("HTTPS"));
    addresses.forEach(options::addConnectionString);
    return masterName.isEmpty() ? options : options.setMasterName(masterName);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " of " + addresses.size();
  }
}
