package hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says hello. */
@Path("/hello")
public class Hello {

  /** The least that a service can answer. */
  @GET
  public String hello() {
    return "hello";
  }
}
