package dev.calque.api;

import dev.calque.address.AddressOutcome;
import dev.calque.address.PageAddress;
import dev.calque.api.Answers.Conditions;
import dev.calque.api.Answers.Form;
import dev.calque.cache.CacheAnswer;
import dev.calque.cache.ReadingCache;
import dev.calque.fetch.Validators;
import dev.calque.reading.PageReader;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderView;
import dev.calque.reading.ReaderViewJson;
import dev.calque.reading.Reading;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The calls of the contract. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE})
public final class ReaderResource {

  /** The most markup that a caller may hand over, in bytes of UTF-8. */
  static final int MAX_HTML_BYTES = 5 * 1024 * 1024;

  private static final String URL_DESCRIPTION =
      "The page's address: absolute, http or https, percent-encoded as a query parameter.";

  private final ReadingCache cache;
  private final PageReader reader;
  private final RequestMetrics metrics;
  private final WaitingRoom waitingRoom;

  /** Called by the container. */
  public ReaderResource(
      ReadingCache cache, PageReader reader, RequestMetrics metrics, WaitingRoom waitingRoom) {
    this.waitingRoom = waitingRoom;
    this.cache = cache;
    this.reader = reader;
    this.metrics = metrics;
  }

  /** The whole reading of a page. */
  @GET
  @Path("/read")
  @Operation(
      operationId = "read",
      summary = "Reads a page: verdict, evidence, original and article",
      description = "Answers from memory where the page was read before; one fetch serves all.")
  @APIResponse(
      responseCode = "200",
      description = "The reading",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReaderView.class),
              examples = @ExampleObject(name = "machine-translated", value = Examples.READING)))
  @APIResponse(responseCode = "304", description = "The reading that the caller holds stands")
  @APIResponse(
      responseCode = "default",
      description = "Trouble; its type says which",
      content =
          @Content(
              mediaType = Problems.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class),
              examples = @ExampleObject(name = "unreachable", value = Examples.PROBLEM)))
  public CompletionStage<Response> read(
      @Parameter(description = URL_DESCRIPTION, required = true) @QueryParam("url")
          @Nullable String url,
      @Parameter(
              name = "Accept-Language",
              in = ParameterIn.HEADER,
              schema = @Schema(type = SchemaType.STRING, defaultValue = ""))
          @HeaderParam("Accept-Language")
          List<String> acceptLanguage,
      @Parameter(hidden = true) @HeaderParam("If-None-Match") List<String> ifNoneMatch,
      @Context RoutingContext routing) {
    Conditions conditions = new Conditions(ifNoneMatch);
    return answer(Form.FULL, url, list(acceptLanguage), conditions, routing.queryParams());
  }

  /** The same without the article: what a badge needs. */
  @GET
  @Path("/verdict")
  @Operation(
      operationId = "verdict",
      summary = "Reads a page and answers without its article: what a badge needs")
  @APIResponse(
      responseCode = "200",
      description = "The reading without its article",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReaderView.Summary.class)))
  @APIResponse(
      responseCode = "default",
      description = "Trouble; its type says which",
      content =
          @Content(
              mediaType = Problems.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CompletionStage<Response> verdict(
      @Parameter(description = URL_DESCRIPTION, required = true) @QueryParam("url")
          @Nullable String url,
      @Parameter(
              name = "Accept-Language",
              in = ParameterIn.HEADER,
              schema = @Schema(type = SchemaType.STRING, defaultValue = ""))
          @HeaderParam("Accept-Language")
          List<String> acceptLanguage,
      @Parameter(hidden = true) @HeaderParam("If-None-Match") List<String> ifNoneMatch,
      @Context RoutingContext routing) {
    Conditions conditions = new Conditions(ifNoneMatch);
    return answer(Form.SUMMARY, url, list(acceptLanguage), conditions, routing.queryParams());
  }

  /** The whole reading of a page that the caller may hand over. */
  @POST
  @Path("/read")
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking // a body of megabytes is not parsed on the event loop
  @Operation(
      operationId = "readHandedOver",
      summary = "Reads a page that the caller may hand over as it sees it",
      description =
          "With html nothing is fetched and nothing is kept: for pages behind a log-in, rendered by"
              + " scripts, or offline.")
  @APIResponse(
      responseCode = "200",
      description = "The reading",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReaderView.class)))
  @APIResponse(
      responseCode = "default",
      description = "Trouble; its type says which",
      content =
          @Content(
              mediaType = Problems.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CompletionStage<Response> readHandedOver(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = HandedOver.class),
                      examples = @ExampleObject(value = Examples.REQUEST)))
          byte[] json,
      @Parameter(
              name = "Accept-Language",
              in = ParameterIn.HEADER,
              schema = @Schema(type = SchemaType.STRING, defaultValue = ""))
          @HeaderParam("Accept-Language")
          List<String> acceptLanguage) {
    long start = System.nanoTime();
    return handedOver(json, list(acceptLanguage))
        .thenApply(answered -> metered("handed-over", start, answered));
  }

  /** Several fields of a name are one list (RFC 9110 §5.3). */
  private static String list(List<String> fields) {
    return String.join(",", fields);
  }

  private CompletionStage<Answered> handedOver(byte[] json, String acceptLanguage) {
    ReadBody body = ReadBody.parse(json);
    if (!body.errors().isEmpty()) {
      return done(Answers.problem(Problems.invalidRequest(body.errors())));
    }
    String html = body.html();
    if (html == null) {
      // Only GET and HEAD answer 304 (RFC 9110 §13.1.2).
      return find(Form.FULL, body.url(), acceptLanguage, Conditions.NONE);
    }
    if (html.length() > MAX_HTML_BYTES
        || html.getBytes(StandardCharsets.UTF_8).length > MAX_HTML_BYTES) {
      return done(Answers.problem(Problems.requestTooLarge(MAX_HTML_BYTES)));
    }
    return withAddress(
        body.url(),
        address ->
            reader
                .readHandedOver(
                    new ReadRequest(body.url(), address, acceptLanguage, Validators.NONE), html)
                .thenApply(reading -> reading.match(new NotShared())));
  }

  private CompletionStage<Response> answer(
      Form form,
      @Nullable String url,
      String acceptLanguage,
      Conditions conditions,
      MultiMap parameters) {
    long start = System.nanoTime();
    List<Problem.FieldError> errors = CallParameters.errors(parameters);
    CompletionStage<Answered> answered =
        url == null || !errors.isEmpty()
            ? done(Answers.problem(Problems.invalidRequest(errors)))
            : find(form, url, acceptLanguage, conditions);
    return answered.thenApply(each -> metered(form.call(), start, each));
  }

  private CompletionStage<Answered> find(
      Form form, String url, String acceptLanguage, Conditions conditions) {
    return withAddress(
        url,
        address -> {
          Optional<CacheAnswer> held = cache.peek(address, acceptLanguage);
          if (held.isPresent()) {
            return done(Answers.of(held.get(), form, url, conditions));
          }
          return waitingRoom.enter()
              ? cache
                  .read(url, address, acceptLanguage)
                  .whenComplete((answer, failure) -> waitingRoom.leave())
                  .thenApply(answer -> Answers.of(answer, form, url, conditions))
              : done(Answers.problem(Problems.crowded()));
        });
  }

  private static CompletionStage<Answered> withAddress(
      String url, Function<PageAddress, CompletionStage<Answered>> then) {
    AddressOutcome outcome = PageAddress.parse(url);
    return outcome.match(
        accepted -> then.apply(accepted.address().withoutTracking()),
        rejected ->
            done(
                Answers.problem(
                    Problems.invalidUrl(
                        "Expected " + rejected.expected() + ", found " + rejected.found() + "."))));
  }

  private Response metered(String call, long start, Answered answered) {
    metrics.answered(call, answered.outcome(), answered.cache(), start);
    return answered.response();
  }

  private static CompletionStage<Answered> done(Answered answered) {
    return CompletableFuture.completedStage(answered);
  }

  /** The form of the request's body, for the OpenAPI document. */
  @Schema(name = "ReadRequest")
  record HandedOver(
      @Schema(description = "The page's address.", required = true) String url,
      @Schema(
              description =
                  "The page as the caller sees it, at most 5 MiB; with it nothing is fetched.")
          @Nullable String html) {}

  /** Answers a reading of handed-over markup. */
  private static final class NotShared implements Reading.Cases<Answered> {
    @Override
    public Answered readable(Reading.Readable reading) {
      return Answers.notShared(ReaderViewJson.full(reading.view()));
    }

    @Override
    public Answered unchanged(Reading.Unchanged reading) {
      throw new IllegalStateException("nothing was asked after");
    }

    @Override
    public Answered unreadable(Reading.Unreadable reading) {
      return Answers.problem(Problems.of(reading));
    }
  }
}
