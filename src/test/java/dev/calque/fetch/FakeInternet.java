package dev.calque.fetch;

import dev.calque.address.PageAddress;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A DNS and an internet without traffic: says what was looked up and where connections went. */
final class FakeInternet implements HostResolver, Transport {

  static final String PUBLIC = "93.184.215.14";

  /** What a site answers. */
  record Answer(int status, Map<String, String> headers, String body) {

    static Answer redirect(int status, String location) {
      return new Answer(status, Map.of("Location", location), "");
    }
  }

  private static final Answer PAGE =
      new Answer(200, Map.of("Content-Type", "text/html"), "<!doctype html><p>x</p>");

  private final Map<String, List<List<String>>> dns = new HashMap<>();
  private final Map<String, Integer> lookUps = new ConcurrentHashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<InetAddress, String> asWritten = new ConcurrentHashMap<>();
  private final List<String> deaf = new ArrayList<>();
  final List<String> connected = new CopyOnWriteArrayList<>();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  private boolean strict;

  /** What a name resolves to, look-up by look-up; the last answer stands. */
  FakeInternet name(String host, List<List<String>> addresses) {
    dns.put(host, addresses);
    return this;
  }

  FakeInternet name(String host, String... addresses) {
    return name(host, List.of(List.of(addresses)));
  }

  /** Names that weren't told have no address; otherwise they have a public one. */
  FakeInternet onlyTheseNames() {
    strict = true;
    return this;
  }

  FakeInternet at(String url, Answer answer) {
    answers.put(url, answer);
    return this;
  }

  /** A server that refuses connections. */
  FakeInternet deaf(String address) {
    deaf.add(address);
    return this;
  }

  FetchOutcome fetch(Vertx vertx, PageAddress address) {
    try {
      return fetcher(vertx)
          .fetch(new FetchRequest(address, "", Validators.NONE))
          .toCompletableFuture()
          .get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the stage must complete normally: " + address, e);
    }
  }

  PageFetcher fetcher(Vertx vertx) {
    return HttpPageFetcher.create(
        vertx,
        FetchLimits.STANDARD,
        FetchPolicy.PUBLIC_INTERNET,
        "Calque/test",
        this,
        this,
        FetchListener.NONE);
  }

  @Override
  public LookUp resolve(String host, Consumer<List<InetAddress>> answer) {
    List<List<String>> told =
        dns.getOrDefault(host, strict ? List.of(List.of()) : List.of(List.of(PUBLIC)));
    int nth = lookUps.merge(host, 1, Integer::sum) - 1;
    answer.accept(told.get(Math.min(nth, told.size() - 1)).stream().map(this::address).toList());
    return () -> {};
  }

  private InetAddress address(String text) {
    try {
      InetAddress address = InetAddress.getByName(text.replaceFirst("%.*", ""));
      asWritten.put(address, text);
      return address;
    } catch (UnknownHostException e) {
      throw new AssertionError("a test's address is no literal: " + text, e);
    }
  }

  @Override
  public Exchange send(Request request, Reply reply) {
    String server = asWritten.getOrDefault(request.server(), request.server().getHostAddress());
    connected.add(server);
    requests.add(request);
    if (deaf.contains(server)) {
      reply.failed(new Failure(false, "connection refused"));
      return () -> {};
    }
    Answer answer = Optional.ofNullable(answers.get(request.address().toString())).orElse(PAGE);
    reply.head(answer.status(), Headers.of(answer.headers().entrySet()));
    reply.body(answer.body().getBytes(StandardCharsets.UTF_8));
    reply.end();
    return () -> {};
  }

  @Override
  public void close() {}
}
