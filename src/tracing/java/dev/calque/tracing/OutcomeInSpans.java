package dev.calque.tracing;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Notes on the call's span how the cache took part in the answer (RFC 9211). */
@Provider
public final class OutcomeInSpans implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String status = response.getHeaderString("Cache-Status");
    if (status != null) {
      // The remaining lifetime would make every value its own.
      Span.current().setAttribute("calque.cache_status", status.replaceAll("; ttl=\\d+", ""));
    }
  }
}
