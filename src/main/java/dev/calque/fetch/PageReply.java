package dev.calque.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one reply: a redirect, a page, or something that is none; decides as early as it can. */
final class PageReply implements Transport.Reply, AutoCloseable {

  /** Who hears what the reply turned out to be; exactly one call. */
  interface Listener {

    void redirected(String location);

    void unconnected(String detail);

    void ended(FetchOutcome outcome);
  }

  /** RFC 9110 §15.4; 300 leaves the choice to a person, 304 answers a validator. */
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** 203 is a 200 through a transforming proxy. Other successes carry no page (201, 202, 204 …). */
  private static final Set<Integer> PAGES = Set.of(200, 203);

  /** A site that is asked too much, or isn't up to it just now: RFC 6585 §4, RFC 9110 §15.6.4. */
  private static final Set<Integer> PAUSES = Set.of(429, 503);

  private static final int NOT_MODIFIED = 304;
  private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
  private static final int SHOWN = 100;

  private final FetchLimits limits;
  private final BodyBudget budget;
  private final boolean conditional;
  private final Function<FetchedBody, FetchOutcome> page;
  private final Listener listener;
  private Headers headers = Headers.none();
  private @Nullable BodyCollector body;
  private boolean typed;
  private boolean sniffed;

  /**
   * The parts of a page that the reply knows.
   *
   * @param body decoded
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record FetchedBody(Headers headers, byte[] body, Instant fetchedAt) {}

  /**
   * @param conditional whether validators were sent, so that 304 is an answer
   * @param page makes the outcome of a whole page
   */
  PageReply(
      FetchLimits limits,
      BodyBudget budget,
      boolean conditional,
      Function<FetchedBody, FetchOutcome> page,
      Listener listener) {
    this.limits = limits;
    this.budget = budget;
    this.conditional = conditional;
    this.page = page;
    this.listener = listener;
  }

  @Override
  public void head(int status, Headers fields) {
    headers = fields;
    if (REDIRECTS.contains(status)) {
      redirect();
    } else if (status == NOT_MODIFIED && conditional) {
      listener.ended(new FetchOutcome.Unchanged(fields));
    } else if (PAGES.contains(status)) {
      expectBody();
    } else {
      listener.ended(new FetchOutcome.BadStatus(status, pause(status)));
    }
  }

  private Duration pause(int status) {
    return PAUSES.contains(status) ? RetryAfter.of(headers, Instant.now()) : Duration.ZERO;
  }

  private void redirect() {
    List<String> locations = headers.all("location").stream().distinct().toList();
    if (locations.size() == 1) {
      listener.redirected(locations.get(0));
    } else {
      unreachable("expected a redirect to one Location, found " + locations.size());
    }
  }

  private void expectBody() {
    String type = mediaType();
    typed = !type.isEmpty();
    if (typed && !HTML_TYPES.contains(type)) {
      notHtml(type);
      return;
    }
    String encoding = contentEncoding();
    Optional<BodyDecoder> decoder = BodyDecoder.of(encoding);
    if (decoder.isEmpty()) {
      unreachable(
          "expected the content encoding gzip or deflate, found "
              + FieldText.printable(encoding, SHOWN));
    } else if (declaredLength() > limits.maxBodyBytes()) {
      decoder.get().close();
      listener.ended(new FetchOutcome.TooLarge(limits.maxBodyBytes()));
    } else {
      body = new BodyCollector(decoder.get(), limits.maxBodyBytes(), budget);
    }
  }

  /** The type without its parameters; of several, as some proxies join them, the first. */
  private String mediaType() {
    String field = headers.first("content-type").orElse("");
    int end = 0;
    while (end < field.length() && ";,".indexOf(field.charAt(end)) < 0) {
      end++;
    }
    return field.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }

  private String contentEncoding() {
    return headers.all("content-encoding").stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .collect(Collectors.joining(", "));
  }

  /** What the header says, compressed or not; -1 where it says nothing that is a number. */
  private long declaredLength() {
    try {
      return Long.parseLong(headers.first("content-length").orElse("-1").strip());
    } catch (NumberFormatException e) {
      // The client refuses what is no number; what is too great for a long is too large.
      return Long.MAX_VALUE;
    }
  }

  @Override
  public void body(byte[] chunk) {
    if (body == null) {
      return;
    }
    BodyCollector.State state = body.add(chunk);
    if (body.length() >= ContentKind.WINDOW && !sniffed && !mayBeHtml(body)) {
      return;
    }
    switch (state) {
      case OPEN -> {}
      case TOO_LARGE -> listener.ended(new FetchOutcome.TooLarge(limits.maxBodyBytes()));
      case NO_MEMORY ->
          listener.ended(
              new FetchOutcome.Overloaded("expected fewer pages to be coming in at once"));
      case BROKEN ->
          unreachable("expected a body in its content encoding, found one that is broken");
    }
  }

  /** Looks at the first bytes; false where that ended the reply. */
  private boolean mayBeHtml(BodyCollector collector) {
    sniffed = true;
    byte[] prefix = collector.prefix(ContentKind.WINDOW);
    Optional<String> other = ContentKind.notHtml(prefix, headers.first("content-type").orElse(""));
    if (other.isPresent()) {
      notHtml(other.get());
      return false;
    }
    if (!typed && !ContentKind.isSurelyHtml(prefix)) {
      notHtml("application/octet-stream");
      return false;
    }
    return true;
  }

  @Override
  public void end() {
    if (body == null) {
      return;
    }
    if (!body.isComplete()) {
      unreachable("expected a whole body in its content encoding, found its beginning");
    } else if (sniffed || mayBeHtml(body)) {
      listener.ended(page.apply(new FetchedBody(headers, body.whole(), Instant.now())));
    }
  }

  @Override
  public void failed(Transport.Failure failure) {
    if (failure.connected()) {
      unreachable(failure.detail());
    } else {
      listener.unconnected(failure.detail());
    }
  }

  private void notHtml(String type) {
    listener.ended(new FetchOutcome.NotHtml(FieldText.printable(type, SHOWN)));
  }

  private void unreachable(String detail) {
    listener.ended(new FetchOutcome.Unreachable(detail));
  }

  @Override
  public void close() {
    if (body != null) {
      body.close();
      body = null;
    }
  }
}
