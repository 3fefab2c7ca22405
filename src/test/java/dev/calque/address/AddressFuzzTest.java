package dev.calque.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Properties that hold for any string. In the build the stored inputs are replayed; {@code
 * JAZZER_FUZZ=1 mvn test -Dtest=AddressFuzzTest#…} looks for new ones.
 */
class AddressFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void whatIsAcceptedIsAddressOfItself(FuzzedDataProvider data) {
    check(data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "60s")
  void aHostIsANameOrALiteralAndNothingElse(FuzzedDataProvider data) {
    check("http://" + data.consumeRemainingAsString() + "/");
  }

  @FuzzTest(maxDuration = "60s")
  void whatAReferenceLeadsToIsAnAddress(FuzzedDataProvider data) {
    PageAddress base = PageAddressTest.address("https://paper.org/a/b?c");
    base.resolve(data.consumeRemainingAsString()).ifPresent(AddressFuzzTest::checkAccepted);
  }

  private static void check(String text) {
    PageAddress.parse(text).accepted().ifPresent(AddressFuzzTest::checkAccepted);
  }

  private static void checkAccepted(PageAddress address) {
    String normal = address.toString();
    assertThat(normal).matches("https?://[a-z0-9._:\\[\\]-]+/[!-~]*");
    assertThat(PageAddress.parse(normal).accepted()).contains(address);
    assertThat(address.resolve(normal)).contains(address);
    assertThat(address.resolve("")).contains(address);
    assertThat(address.withoutTracking().withoutTracking()).isEqualTo(address.withoutTracking());
  }
}
