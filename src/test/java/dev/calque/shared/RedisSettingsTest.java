package dev.calque.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.shared.RedisSettings.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"redis://cache:6379", "rediss://user:secret@cache:6380/1", "redis://[::1]"})
  void takesAddresses(String address) {
    assertThat(new RedisSettings(List.of(address), Kind.STANDALONE, "").options().getEndpoints())
        .containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cache:6379", "http://cache", "redis://", "redis://a secret@b"})
  void refusesWhatIsNoneWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> new RedisSettings(List.of(address), Kind.STANDALONE, ""))
        .hasMessageContaining("calque.cache.shared")
        .message()
        .doesNotContain("secret");
  }

  @Test
  void refusesSeveralServersThatAreNoCluster() {
    assertThatThrownBy(
            () -> new RedisSettings(List.of("redis://a", "redis://b"), Kind.STANDALONE, ""))
        .hasMessageContaining("calque.cache.shared-kind");
  }

  @Test
  void keepsItsPasswordToItself() {
    assertThat(new RedisSettings(List.of("redis://:secret@a"), Kind.STANDALONE, ""))
        .asString()
        .doesNotContain("secret");
  }
}
