package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.fetch.Validators;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameTest {

  private static final ReadingKey KEY =
      new ReadingKey(PageAddress.parse("https://example.org/ü").accepted().orElseThrow(), "de");

  private static final String URL = "https://example.org/ü?utm_source=x";
  private static final String JSON =
      "{\"schema\":1,\"requestedUrl\":\"" + URL + "\",\"url\":\"…\"}";

  /** An instance that writes, and one whose clocks began elsewhere and that reads 10 s later. */
  private static final Frame.Now WRITTEN = new Frame.Now(7_000, 1_000_000);

  private static final Frame.Now READ = new Frame.Now(-90_000_000_000L, 1_010_000);

  @Test
  void bringsAPageBackWithWhatIsLeftOfItsLife() {
    Kept.Page page = page(Duration.ofHours(1));
    Kept.Page back =
        (Kept.Page) Frame.read(KEY, Frame.write(KEY, page, WRITTEN), READ).orElseThrow();
    assertThat(back.full().bytes()).isEqualTo(page.full().bytes());
    assertThat(back.full().etag()).isEqualTo(page.full().etag());
    assertThat(back.summary().bytes()).isEqualTo(page.summary().bytes());
    assertThat(new String(back.full().bytesFor("u"), StandardCharsets.UTF_8))
        .contains("\"requestedUrl\":\"u\"");
    assertThat(back.validators()).isEqualTo(page.validators());
    assertThat(back.acceptLanguage()).isEqualTo("de");
    assertThat(back.variesOnLanguage()).isTrue();
    assertThat(back.lifetime()).isEqualTo(Duration.ofHours(1));
    assertThat(back.freshUntil() - READ.nanos()).isEqualTo(seconds(3_590));
    assertThat(READ.nanos() - back.confirmedAt()).isEqualTo(seconds(10));
  }

  @Test
  void bringsAFailureBack() {
    Kept.Failure failure = failure(READ.wallMillis() + 90_000);
    Kept.Failure back = brought(failure);
    assertThat(back.reading()).isEqualTo(failure.reading());
    assertThat(back.freshUntil() - READ.nanos()).isEqualTo(seconds(20));
  }

  @Test
  void believesNoPauseOfMoreThanFiveMinutes() {
    Kept.Failure back = brought(failure(Long.MAX_VALUE));
    assertThat(back.reading().retryAt())
        .isEqualTo(Instant.ofEpochMilli(READ.wallMillis() + 300_000));
    assertThat(back.freshUntil() - READ.nanos()).isEqualTo(seconds(20));
  }

  @Test
  void endsAFailureWithItsPause() {
    assertThat(brought(failure(READ.wallMillis() + 2_000)).freshUntil() - READ.nanos())
        .isEqualTo(seconds(2));
    assertThat(brought(failure(Long.MIN_VALUE)).freshUntil() - READ.nanos()).isZero();
  }

  private static Kept.Failure failure(long retryAtMillis) {
    return new Kept.Failure(
        new Reading.Unreadable(
            Trouble.PAGE_STATUS, "it broke", 503, "text/html", Instant.ofEpochMilli(retryAtMillis)),
        WRITTEN.nanos() + seconds(30));
  }

  private static Kept.Failure brought(Kept.Failure failure) {
    return (Kept.Failure) Frame.read(KEY, Frame.write(KEY, failure, WRITTEN), READ).orElseThrow();
  }

  @Test
  void believesNoLifeBeyondTheLifetime() {
    Frame.Now ahead = new Frame.Now(0, READ.wallMillis() + 86_400_000);
    Kept.Page page =
        (Kept.Page)
            Frame.read(KEY, Frame.write(KEY, page(Duration.ofHours(1)), ahead), READ).orElseThrow();
    assertThat(page.freshUntil() - READ.nanos()).isLessThanOrEqualTo(seconds(3_600));
    assertThat(page.confirmedAt()).isLessThanOrEqualTo(READ.nanos());
  }

  @Test
  void dropsAReadingThatLiesUnderAnothersKey() {
    byte[] frame = Frame.write(KEY, page(Duration.ofHours(1)), WRITTEN);
    assertThat(Frame.read(new ReadingKey(KEY.address(), "en"), frame, READ)).isEmpty();
    assertThat(Frame.read(ReadingKey.ofAnyLanguage(KEY.address()), frame, READ)).isEmpty();
  }

  @Test
  void dropsWhatIsShortened() {
    byte[] frame = Frame.write(KEY, page(Duration.ofHours(1)), WRITTEN);
    for (int length = 0; length < frame.length; length++) {
      assertThat(Frame.read(KEY, java.util.Arrays.copyOf(frame, length), READ)).isEmpty();
    }
  }

  @Test
  void dropsWhatHasABitTurned() {
    byte[] frame = Frame.write(KEY, page(Duration.ofHours(1)), WRITTEN);
    for (int bit = 0; bit < frame.length * 8; bit++) {
      frame[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Frame.read(KEY, frame, READ)).as("bit %d", bit).isEmpty();
      frame[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  /** Whoever can write to the store can write checksums, too. */
  @Test
  void dropsNoiseUnderARightChecksum() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] frame = Frame.write(KEY, page(Duration.ofHours(1)), WRITTEN);
      frame[8 + random.nextInt(frame.length - 8)] = (byte) random.nextInt();
      Frame.sign(frame);
      Frame.read(KEY, frame, READ); // whatever it makes of it, it doesn't throw
    }
  }

  @Test
  void isSmallerThanWhatItHolds() {
    String text = "The old bridge over the river was opened again on Monday. ".repeat(400);
    Payload payload =
        new Payload(
            ("{\"requestedUrl\":\"u\",\"x\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8),
            "u");
    byte[] frame =
        Frame.write(
            KEY,
            new Kept.Page(payload, payload, Validators.NONE, "", false, Duration.ofHours(1), 0, 1),
            WRITTEN);
    assertThat(frame.length).isLessThan(text.length() / 10);
  }

  private static Kept.Page page(Duration lifetime) {
    Payload payload = new Payload(JSON.getBytes(StandardCharsets.UTF_8), URL);
    return new Kept.Page(
        payload,
        payload,
        new Validators("\"v1\"", "Mon, 23 Nov 2026 16:00:00 GMT"),
        "de",
        true,
        lifetime,
        WRITTEN.nanos(),
        WRITTEN.nanos() + lifetime.toNanos());
  }

  private static long seconds(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }
}
