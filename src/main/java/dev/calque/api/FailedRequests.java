package dev.calque.api;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers what fails on its way to a resource: a target or a host that cannot be read, a part of a
 * file that there is not. The framework would answer with a bare status, or with an error's number,
 * and log a stranger's mistake as ours.
 */
public final class FailedRequests {

  private static final Logger LOG = Logger.getLogger(FailedRequests.class);

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(FailedRequests::answer);
  }

  private static void answer(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.headWritten()) {
      context.next(); // what has begun is the framework's to break off
      return;
    }
    ResponseHeaders.guard(response);
    int status = context.statusCode();
    if (Problems.isCallers(status)) {
      Refusal.send(response, Problems.ofStatus(status));
    } else {
      if (!BrokenOff.is(response, context.failure())) {
        LOG.error("A request failed by a mistake of ours", context.failure());
      }
      Refusal.send(response, Problems.internal());
    }
  }
}
