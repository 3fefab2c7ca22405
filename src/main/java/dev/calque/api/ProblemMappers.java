package dev.calque.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The outermost edge: whatever is thrown leaves as a problem, and no stack trace ever does. */
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** Trouble that HTTP has a name for: an unknown path, a wrong method or media type. */
  @ServerExceptionMapper
  public Response ofHttp(WebApplicationException e, RoutingContext routing) {
    Problem problem = Problems.ofStatus(e.getResponse().getStatus());
    Response.ResponseBuilder answer = Answers.response(problem);
    if (e instanceof NotAllowedException) {
      answer.header("Allow", methodsAt(routing.normalizedPath()));
    }
    return answer.build();
  }

  /** A bug of ours. */
  @ServerExceptionMapper
  public Response ofBug(Throwable e, RoutingContext routing) {
    // A caller may leave amid its body, or break it off: that is no mistake, and nobody listens.
    if (!BrokenOff.is(routing.response(), e)) {
      LOG.error("A request failed by a mistake of ours", e);
    }
    return Answers.response(Problems.internal()).build();
  }

  /** The methods that are answered at a path. */
  private static String methodsAt(String path) {
    return switch (path) {
      case "/v1/read" -> "GET, HEAD, POST, OPTIONS";
      case "/v1/verdict" -> "GET, HEAD, OPTIONS";
      default -> "GET, HEAD";
    };
  }
}
