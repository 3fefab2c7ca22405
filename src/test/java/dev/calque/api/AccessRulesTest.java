package dev.calque.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

  /** SHA-256 of "open sesame". */
  private static final String DIGEST =
      "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb";

  private static final AccessRules RULES =
      new AccessRules(List.of("chrome-extension://abc"), List.of(DIGEST));

  @Test
  void letsEverybodyCallWhereNoTokenIsConfigured() {
    assertThat(new AccessRules(List.of(), List.of()).isAuthorized(null)).isTrue();
  }

  @Test
  void knowsTheTokenByItsDigest() {
    assertThat(RULES.isAuthorized("Bearer open sesame")).isTrue();
    assertThat(RULES.isAuthorized("bearer open sesame")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer open", "Basic open sesame", DIGEST})
  void refusesWhatIsNoGoodToken(String authorization) {
    assertThat(RULES.isAuthorized(authorization)).isFalse();
  }

  @Test
  void takesOriginsExactly() {
    assertThat(RULES.isAllowedOrigin("chrome-extension://abc")).isTrue();
    assertThat(RULES.isAllowedOrigin("chrome-extension://abcd")).isFalse();
    assertThat(RULES.isAllowedOrigin("null")).isFalse();
    assertThat(RULES.isAllowedOrigin(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "https://*.example", "example.org"})
  void refusesToStartWithAnOriginThatIsNotExact(String origin) {
    assertThatThrownBy(() -> new AccessRules(List.of(origin), List.of()))
        .hasMessageContaining("exact origins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open sesame", "abcd"})
  void refusesToStartWithATokenInTheClear(String digest) {
    assertThatThrownBy(() -> new AccessRules(List.of(), List.of(digest)))
        .hasMessageContaining("SHA-256")
        .message()
        .doesNotContain("sesame");
  }
}
