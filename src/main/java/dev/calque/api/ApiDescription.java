package dev.calque.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calls as an OpenAPI document, which the build makes of their annotations. */
@Path("/q/openapi{suffix:(\\.(json|yaml|yml))?}")
public final class ApiDescription {

  private static final String YAML = "application/yaml";

  /** The document: YAML, unless the suffix, the parameter or else the caller's field want JSON. */
  @GET
  @Operation(hidden = true)
  public Response describe(
      @PathParam("suffix") String suffix,
      @QueryParam("format") @Nullable String format,
      @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return wantsJson(suffix, format, accept)
        ? document("openapi.json", MediaType.APPLICATION_JSON)
        : document("openapi.yaml", YAML);
  }

  private static boolean wantsJson(
      String suffix, @Nullable String format, @Nullable String accept) {
    if (!suffix.isEmpty()) {
      return suffix.equals(".json");
    }
    if (format != null) {
      return format.equalsIgnoreCase("json");
    }
    return accept != null && accept.contains(MediaType.APPLICATION_JSON);
  }

  private static Response document(String name, String type) {
    return Response.ok(bytes("/api/" + name)).type(type + ";charset=UTF-8").build();
  }

  /** Asked for rarely: nothing is held. */
  private static byte[] bytes(String resource) {
    try (InputStream in = ApiDescription.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("expected the resource " + resource + ", found none");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
