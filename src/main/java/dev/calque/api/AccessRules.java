package dev.calque.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: pages of which origins, and callers with which tokens. Immutable.
 *
 * <p>An origin is no proof of anything outside a browser, so it opens no door that is otherwise
 * closed: it decides only whether a browser shows an answer to the page that asked.
 */
public final class AccessRules {

  private static final String SCHEME = "Bearer ";
  private static final int DIGEST_BYTES = 32;
  private static final int NAME_BYTES = 8;

  private final Set<String> origins;
  private final List<byte[]> digests;

  /**
   * Takes the rules as they are configured.
   *
   * @param origins exact origins, like {@code chrome-extension://abc}
   * @param tokenDigests SHA-256 in hexadecimal; empty where nobody needs a token
   * @throws IllegalArgumentException if an origin is a wildcard, or a digest is none
   */
  public AccessRules(List<String> origins, List<String> tokenDigests) {
    this.origins = Set.copyOf(origins.stream().map(AccessRules::exact).toList());
    this.digests = tokenDigests.stream().map(AccessRules::digest).toList();
  }

  private static String exact(String origin) {
    String value = origin.strip().toLowerCase(Locale.ROOT);
    if (value.contains("*") || value.equals("null") || !value.contains("://")) {
      throw new IllegalArgumentException(
          "calque.cors.origins: expected exact origins like chrome-extension://abc, found "
              + origin);
    }
    return value;
  }

  private static byte[] digest(String hex) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hex.strip().toLowerCase(Locale.ROOT));
      if (bytes.length == DIGEST_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with the same words as a digest of another length.
    }
    throw new IllegalArgumentException(
        "calque.tokens: expected SHA-256 digests of 64 hexadecimal digits");
  }

  /** Whether a page of this origin may see answers. */
  boolean isAllowedOrigin(@Nullable String origin) {
    return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  /** Whether nobody may call without a token. */
  boolean wantsTokens() {
    return !digests.isEmpty();
  }

  /**
   * Whether the caller may call.
   *
   * @param authorization the header field's value, if there is one
   */
  boolean isAuthorized(@Nullable String authorization) {
    return !wantsTokens() || tokenName(authorization) != null;
  }

  /**
   * What the caller's token is called, or null where it has none that is known. Whose token is
   * taken from the configuration calls no more after the next start.
   *
   * @param authorization the header field's value, if there is one
   */
  @Nullable String tokenName(@Nullable String authorization) {
    if (digests.isEmpty()
        || authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    byte[] given = sha256(authorization.substring(SCHEME.length()).strip());
    boolean known = false;
    for (byte[] digest : digests) {
      // All are compared, each in constant time: the time says neither which nor how much of it.
      known |= MessageDigest.isEqual(digest, given);
    }
    return known ? "token-" + HexFormat.of().formatHex(given, 0, NAME_BYTES) : null;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
