package dev.calque.api;

import dev.calque.api.Answers.Conditions;
import dev.calque.cache.Payload;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tags bundled files by their content. The framework knows only a date, which is that of the
 * instance's start: one that began before another may have the newer files.
 */
public final class FileTags {

  /** After the methods, before the files. */
  private static final int EARLY = 940;

  private static final int NOT_MODIFIED = 304;

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext context) {
    String path = context.normalizedPath();
    String known = tags.get(path);
    if (known != null) {
      answer(context, known);
    } else if (ResponseHeaders.isStatic(path)) {
      // A file is opened for it, or looked for in vain.
      context.request().pause();
      context
          .vertx()
          .executeBlocking(() -> tag(path), false)
          .onComplete(
              tag -> {
                context.request().resume();
                answer(context, tag);
              },
              context::fail);
    } else {
      context.next();
    }
  }

  private static void answer(RoutingContext context, String tag) {
    if (tag.isEmpty()) {
      context.next();
      return;
    }
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (new Conditions(request.headers().getAll(HttpHeaders.IF_NONE_MATCH)).match(tag)) {
      response.setStatusCode(NOT_MODIFIED).putHeader(HttpHeaders.ETAG, tag).end();
    } else {
      request.headers().remove(HttpHeaders.IF_MODIFIED_SINCE);
      context.addHeadersEndHandler(ending -> tagged(response, tag));
      context.next();
    }
  }

  private static void tagged(HttpServerResponse response, String tag) {
    response.headers().remove(HttpHeaders.LAST_MODIFIED);
    if (response.getStatusCode() < ResponseHeaders.FIRST_ERROR) {
      response.putHeader(HttpHeaders.ETAG, tag);
    }
  }

  /** A file's tag, or nothing where there is no such file; files change while one develops. */
  private String tag(String path) {
    String tag = tagOfFile(path.equals("/") ? "/index.html" : path);
    if (!tag.isEmpty() && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      tags.put(path, tag);
    }
    return tag;
  }

  private static String tagOfFile(String path) {
    if (path.lastIndexOf('.') < path.lastIndexOf('/')) {
      return ""; // a folder
    }
    ClassLoader files = Thread.currentThread().getContextClassLoader();
    try (InputStream file = files.getResourceAsStream("META-INF/resources" + path)) {
      return file == null ? "" : Payload.entityTag(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
