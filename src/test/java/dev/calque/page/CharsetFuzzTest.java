package dev.calque.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.calque.fetch.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Whatever bytes a site sends under whatever labels, there is text: no exception, and no more
 * characters than bytes. {@code JAZZER_FUZZ=1} looks for new inputs; otherwise the kept ones run.
 */
class CharsetFuzzTest {

  private static final byte[] ASCII =
      "<!doctype html><p>boat</p>".getBytes(StandardCharsets.US_ASCII);

  @FuzzTest(maxDuration = "150s")
  void decodesWhateverItIsGiven(FuzzedDataProvider data) {
    String contentType = data.consumeString(40);
    byte[] body = data.consumeRemainingAsBytes();

    String text = PageCharset.decode(body, headers("text/html" + contentType));

    assertThat(text.length()).isLessThanOrEqualTo(Math.max(1, body.length * 2));
  }

  @FuzzTest(maxDuration = "60s")
  void readsAsciiUnderAnyLabelThatBrowsersKnow(FuzzedDataProvider data) {
    String label = data.consumeRemainingAsString();
    EncodingLabels.charset(label)
        .filter(charset -> !charset.name().startsWith("UTF-16"))
        .filter(charset -> !charset.name().equals("ISO-2022-JP"))
        .ifPresent(
            charset -> assertThat(new String(ASCII, charset)).startsWith("<!doctype html><p>boat"));
  }

  private static Headers headers(String contentType) {
    return Headers.of(List.of(Map.entry("Content-Type", contentType)));
  }
}
