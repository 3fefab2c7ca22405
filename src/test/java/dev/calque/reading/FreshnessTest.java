package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.fetch.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @ParameterizedTest(name = "{0} keeps for {1}")
  @CsvSource({
    "'max-age=1800', PT30M",
    "'public, MAX-AGE=1800', PT30M",
    "'max-age=10', PT5M",
    "'max-age=31536000', PT24H",
    "'max-age=60, s-maxage=7200', PT2H",
    "'s-maxage=7200, max-age=60', PT2H",
    "'no-store', PT5M",
    "'private, max-age=3600', PT5M",
    "'s-maxage=86400, no-cache', PT5M",
    "'max-age=rubbish', PT1H",
    "'max-age=99999999999999999999', PT1H",
    "'public', PT1H",
  })
  void staysWithinFiveMinutesAndADay(String cacheControl, Duration expected) {
    assertThat(of("Cache-Control", cacheControl).lifetime()).isEqualTo(expected);
  }

  @Test
  void knowsWhetherTheSiteSaidAnything() {
    assertThat(of("Cache-Control", "public").isLifetimeSaid()).isFalse();
    assertThat(of("Cache-Control", "max-age=7").isLifetimeSaid()).isTrue();
  }

  @Test
  void dropsValidatorsThatAreTooLongToSendBack() {
    assertThat(of("ETag", "\"" + "a".repeat(600) + "\"").validators().isEmpty()).isTrue();
  }

  @Test
  void keepsTheValidators() {
    Freshness freshness =
        Freshness.of(
            Headers.of(List.of(Map.entry("ETag", "\"a\""), Map.entry("last-modified", "then"))));
    assertThat(freshness.validators().etag()).isEqualTo("\"a\"");
    assertThat(freshness.validators().lastModified()).isEqualTo("then");
  }

  @Test
  void knowsWhetherTheSiteVariesOnLanguage() {
    assertThat(of("Vary", "Cookie, Accept-Language").variesOnLanguage()).isTrue();
    assertThat(of("Vary", "Cookie").variesOnLanguage()).isFalse();
  }

  private static Freshness of(String name, String value) {
    return Freshness.of(Headers.of(List.of(Map.entry(name, value))));
  }
}
