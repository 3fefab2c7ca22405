package dev.calque.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.cache.CacheAnswer;
import dev.calque.cache.Kept;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

  @ParameterizedTest(name = "{0} ms")
  @CsvSource({"-5000, 1", "500, 1", "119500, 120"})
  void sayTheSameWaitInTheFieldAndInWords(long leftMillis, String seconds) {
    Response answer = answer(Trouble.PAGE_STATUS, Instant.now().plusMillis(leftMillis));

    assertThat(answer.getHeaders().get("Retry-After")).hasToString("[" + seconds + "]");
    assertThat(text(answer)).contains("it broke; try again in " + seconds + " s.");
  }

  @ParameterizedTest
  @EnumSource(names = {"PAGE_STATUS", "OVERLOADED"})
  void sayNoMoreInWordsWhereNothingIsKnown(Trouble trouble) {
    assertThat(text(answer(trouble, null))).contains("\"it broke\"");
  }

  private static Response answer(Trouble trouble, Instant retryAt) {
    Kept failure = new Kept.Failure(new Reading.Unreadable(trouble, "it broke", 0, "", retryAt), 0);
    CacheAnswer held =
        new CacheAnswer(failure, CacheAnswer.Source.HIT, Duration.ZERO, Duration.ZERO, 0);
    return Answers.of(held, Answers.Form.FULL, "", Answers.Conditions.NONE).response();
  }

  private static String text(Response answer) {
    return new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8);
  }
}
