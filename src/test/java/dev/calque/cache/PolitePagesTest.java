package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.allowance.Allowances;
import dev.calque.fetch.Validators;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitePagesTest {

  private static final int ALLOWED = 3;

  private final List<String> asked = new ArrayList<>();
  private final PolitePages pages = new PolitePages(this::load, Allowances.local(ALLOWED));

  @Test
  void asksASiteForNoMorePagesThanItsAllowance() {
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(trouble("https://busy.example/" + i)).isEqualTo(Trouble.UNREACHABLE);
    }
    Reading refused = read("https://busy.example/one-too-many");
    assertThat(refused)
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.trouble()).isEqualTo(Trouble.OVERLOADED);
              assertThat(unreadable.detail()).startsWith("Expected").doesNotContainPattern("\\d");
              assertThat(unreadable.retryAt()).isAfter(Instant.now());
            });
    assertThat(asked).hasSize(ALLOWED).noneMatch(url -> url.endsWith("too-many"));
  }

  @Test
  void countsASiteOverAllOfItsPortsAndSchemes() {
    read("https://busy.example/a");
    read("http://busy.example/b");
    read("https://BUSY.example/c?d");
    assertThat(trouble("https://busy.example/d")).isEqualTo(Trouble.OVERLOADED);
  }

  @Test
  void countsEachSiteByItself() {
    for (int i = 0; i <= ALLOWED; i++) {
      read("https://busy.example/" + i);
    }
    assertThat(trouble("https://calm.example/")).isEqualTo(Trouble.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/", "https://samples.calque.example/en/a.html"})
  void countsNoPagesOfOurOwn(String url) {
    for (int i = 0; i < 10 * ALLOWED; i++) {
      assertThat(trouble(url)).isEqualTo(Trouble.UNREACHABLE);
    }
  }

  private Trouble trouble(String url) {
    return ((Reading.Unreadable) read(url)).trouble();
  }

  private Reading read(String url) {
    PageAddress address = PageAddress.parse(url).accepted().orElseThrow();
    return pages
        .apply(new ReadRequest(url, address, "", Validators.NONE))
        .toCompletableFuture()
        .join();
  }

  private CompletionStage<Reading> load(ReadRequest request) {
    asked.add(request.requestedUrl());
    return CompletableFuture.completedStage(
        new Reading.Unreadable(Trouble.UNREACHABLE, "nobody is there", 0, ""));
  }
}
