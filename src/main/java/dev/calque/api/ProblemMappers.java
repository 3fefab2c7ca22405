package dev.calque.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The outermost edge: whatever is thrown leaves as a problem, and no stack trace ever does. */
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** Trouble that HTTP has a name for: an unknown path, a wrong method or media type. */
  @ServerExceptionMapper
  public Response ofHttp(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    Response.ResponseBuilder problem =
        Answers.response(Problems.ofStatus(status.getStatusCode(), status.getReasonPhrase()));
    Object allow = e.getResponse().getHeaders().getFirst("Allow");
    return (allow == null ? problem : problem.header("Allow", allow)).build();
  }

  /** A bug of ours. */
  @ServerExceptionMapper
  public Response ofBug(Throwable e) {
    LOG.error("A request failed by a mistake of ours", e);
    return Answers.response(Problems.internal()).build();
  }
}
