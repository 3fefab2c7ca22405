package dev.calque.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of every span what would tell which page somebody reads: a call carries the page's
 * address in its query. Runs before anything is exported, since it changes a span at its start.
 */
@Singleton
public final class DiscreetSpans implements SpanProcessor {

  private static final String WITHHELD = "withheld";

  private static final List<AttributeKey<String>> TELLING =
      List.of(
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("http.url"),
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("network.peer.address"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : TELLING) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, WITHHELD);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
