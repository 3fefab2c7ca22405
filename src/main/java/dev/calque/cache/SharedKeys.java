package dev.calque.cache;

import dev.calque.reading.ReaderView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What readings are called in the shared store: by the contract's version, the rules' version and a
 * digest of the page's address, which whoever lists the keys need not know. The braces keep a
 * reading and its lease on one server of a cluster.
 */
final class SharedKeys {

  private static final int DIGEST_BYTES = 18;

  private final String version;

  SharedKeys(String rulesVersion) {
    this.version = ReaderView.SCHEMA + "." + rulesVersion;
  }

  static SharedKeys ofThisBuild() {
    return new SharedKeys(RulesVersion.ofThisBuild());
  }

  String value(ReadingKey key) {
    return "calque:reading:" + version + ":{" + digest(key) + "}";
  }

  String lease(ReadingKey key) {
    return "calque:lease:" + version + ":{" + digest(key) + "}";
  }

  private static String digest(ReadingKey key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.address().toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      byte[] sum = digest.digest(key.acceptLanguage().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(sum, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
