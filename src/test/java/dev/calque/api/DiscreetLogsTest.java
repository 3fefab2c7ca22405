package dev.calque.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** Every kind of trouble, with a page's path and query that must stand in no line of log. */
@QuarkusTest
@QuarkusTestResource(value = LocalSite.class, restrictToAnnotatedClass = true)
class DiscreetLogsTest {

  private static final String SECRET = "geheim";

  /** A bug of ours, in a call and before it. */
  @Path("/test/bug")
  public static class Bug {

    @GET
    @Operation(hidden = true)
    public String fail() {
      throw new IllegalStateException("cannot read https://paper.example/" + SECRET);
    }

    void register(@Observes Router router) {
      router
          .get("/test/early-bug")
          .handler(
              context -> {
                throw new IllegalStateException("cannot read /" + SECRET);
              });
    }
  }

  /** Keeps lines as the console writes them: after the filter. */
  private static final class Lines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() < Level.INFO.intValue()) {
        return;
      }
      StringWriter text = new StringWriter();
      text.append(
          line instanceof ExtLogRecord extended
              ? extended.getFormattedMessage()
              : line.getMessage());
      if (line.getThrown() != null) {
        text.append('\n');
        line.getThrown().printStackTrace(new PrintWriter(text, true));
      }
      lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void sayNothingOfWhichPageWasRead() {
    Lines written = new Lines();
    Handler console = console();
    written.setFilter(console.getFilter());
    Logger root = Logger.getLogger("");
    root.addHandler(written);
    try {
      for (String page :
          List.of(
              "story", "missing", "broken", "paper", "large", "many", "loop", "inside", "never")) {
        read(LocalSite.url("/" + page + "?" + SECRET + "=" + SECRET));
      }
      read("http://127.0.0.1:9/" + SECRET);
      read("https://user:" + SECRET + "@paper.example/" + SECRET);
      read("http://10.0.0.1/" + SECRET);
      read("http://[::1/" + SECRET);
      given().contentType(ContentType.JSON).body("{\"url\":\"" + SECRET).post("/v1/read");
      given()
          .contentType(ContentType.JSON)
          .body(Map.of("url", "https://paper.example/" + SECRET, "html", "<p>" + SECRET))
          .post("/v1/read");
      given().get("/" + SECRET + "?" + SECRET);
      given().put("/v1/read?url=" + SECRET);
      given().get("/test/bug?" + SECRET).then().statusCode(500);
      given().get("/test/early-bug?" + SECRET).then().statusCode(500);
    } finally {
      root.removeHandler(written);
    }

    assertThat(written.lines).anyMatch(line -> line.contains("IllegalStateException"));
    assertThat(written.lines).noneMatch(line -> line.contains(SECRET));
    assertThat(given().get("/q/metrics").asString()).doesNotContain(SECRET);
  }

  private static Handler console() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Handler found = console(handler);
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("no console writes the log");
  }

  private static Handler console(Handler handler) {
    if (handler instanceof org.jboss.logmanager.handlers.ConsoleHandler) {
      return handler;
    }
    if (handler instanceof org.jboss.logmanager.ExtHandler nested) {
      for (Handler inner : nested.getHandlers()) {
        Handler found = console(inner);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void read(String url) {
    given().queryParam("url", url).get("/v1/read");
  }
}
