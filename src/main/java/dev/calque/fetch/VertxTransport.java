package dev.calque.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.util.concurrent.TimeUnit;

/**
 * HTTP/1.1 over Vert.x; the only user of its HTTP client.
 *
 * <p>One connection a request: two fetches never share one, so what one site leaves on the wire
 * cannot become part of another reply. Nothing is decompressed here, because the client would pass
 * unknown and truncated encodings through as if they were whole.
 */
final class VertxTransport implements Transport {

  // Within the total deadline there must be time to try a second address.
  private static final int CONNECT_SHARE = 3;

  private final HttpClient client;
  private final int connectTimeoutMillis;

  VertxTransport(Vertx vertx, FetchLimits limits) {
    this.connectTimeoutMillis = (int) Math.max(1, limits.deadline().toMillis() / CONNECT_SHARE);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                // A site learns nothing of our traces, nor they of its pages.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(limits.maxParallel())
                .setVerifyHost(true)
                .setTrustAll(false)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(limits.maxHeaderBytes())
                .setMaxInitialLineLength(limits.maxHeaderBytes())
                .setSslHandshakeTimeout(limits.deadline().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
  }

  @Override
  public Exchange send(Request request, Reply reply) {
    VertxExchange exchange = new VertxExchange(reply);
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setServer(
                SocketAddress.inetSocketAddress(
                    request.address().port(), request.server().getHostAddress()))
            .setHost(request.address().host())
            .setPort(request.address().port())
            .setSsl(request.address().isSecure())
            .setURI(request.address().target())
            .setFollowRedirects(false)
            .setConnectTimeout(connectTimeoutMillis);
    request.headers().forEach(options::putHeader);
    options.putHeader("Host", request.address().authority());
    client
        .request(options)
        .onSuccess(exchange::connected)
        .onFailure(error -> exchange.failed(false, error));
    return exchange;
  }

  @Override
  public void close() {
    client.close();
  }
}
