package dev.calque.extension;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.calque.browser.BiDi;
import dev.calque.browser.Firefox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** A Firefox with the extension in it, driven over WebDriver BiDi. */
final class ExtensionInFirefox implements AutoCloseable {

  static final String SAMPLES = "https://samples.calque.example";

  private static final String ID = "calque@calque.dev";

  /** The host of the extension's pages; otherwise Firefox draws one by lot. */
  private static final String HOST = "1f0c7d64-58a3-4a0e-9a53-6d3c1a5f2b10";

  /** For a machine that builds and tests much else at once. */
  private static final long PATIENCE_MS = 60_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path SAMPLE_FILES =
      Path.of("src", "main", "resources", "META-INF", "resources", "samples");

  /** Any page that is no sample. */
  private static final byte[] OTHER =
      "<!DOCTYPE html><html lang=en><title>A page</title><p>a telling quote"
          .getBytes(StandardCharsets.UTF_8);

  private static final String PREFERENCES =
      """
      user_pref("extensions.webextensions.uuids", "{\\"%s\\":\\"%s\\"}");
      user_pref("extensions.webextOptionalPermissionPrompts", false);
      user_pref("ui.prefersReducedMotion", 1);
      """
          .formatted(ID, HOST);

  private final Firefox firefox;
  private final BiDi bidi;

  private ExtensionInFirefox(Firefox firefox) {
    this.firefox = firefox;
    this.bidi = firefox.bidi();
  }

  static ExtensionInFirefox start(Path extension) {
    ExtensionInFirefox browser = new ExtensionInFirefox(Firefox.start(PREFERENCES));
    browser.install(extension);
    return browser;
  }

  private void install(Path extension) {
    JsonObject data = new JsonObject();
    data.addProperty("type", "path");
    data.addProperty("path", extension.toString());
    JsonObject parameters = new JsonObject();
    parameters.add("extensionData", data);
    bidi.send("webExtension.install", parameters);
    bidi.on("network.beforeRequestSent", this::serveSample);
    bidi.send("session.subscribe", "{\"events\": [\"network.beforeRequestSent\"]}");
    bidi.send(
        "network.addIntercept",
        """
        {"phases": ["beforeRequestSent"],
         "urlPatterns": [{"type": "pattern", "hostname": "samples.calque.example"}]}
        """);
  }

  private void serveSample(JsonObject event) {
    if (!event.get("isBlocked").getAsBoolean()) {
      return;
    }
    JsonObject request = event.getAsJsonObject("request");
    Path file =
        SAMPLE_FILES.resolve(URI.create(request.get("url").getAsString()).getPath().substring(1));
    JsonObject answer = new JsonObject();
    answer.add("request", request.get("request"));
    boolean exists = Files.isRegularFile(file);
    answer.addProperty("statusCode", 200);
    answer.addProperty("reasonPhrase", "OK");
    answer.add("headers", contentType(file));
    JsonObject body = new JsonObject();
    body.addProperty("type", "base64");
    body.addProperty("value", Base64.getEncoder().encodeToString(exists ? bytes(file) : OTHER));
    answer.add("body", body);
    bidi.start("network.provideResponse", answer);
  }

  private static JsonArray contentType(Path file) {
    String name = file.toString();
    String type =
        name.endsWith(".css") ? "text/css" : name.endsWith(".svg") ? "image/svg+xml" : "text/html";
    JsonObject value = new JsonObject();
    value.addProperty("type", "string");
    value.addProperty("value", type + "; charset=utf-8");
    JsonObject header = new JsonObject();
    header.addProperty("name", "Content-Type");
    header.add("value", value);
    JsonArray headers = new JsonArray();
    headers.add(header);
    return headers;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new tab with a page in it; the answer is its context. */
  String open(String url) {
    String context = firefox.openTab();
    navigate(context, url);
    return context;
  }

  String openOwn(String path) {
    return open(address(path));
  }

  static String address(String path) {
    return "moz-extension://" + HOST + "/" + path;
  }

  void navigate(String context, String url) {
    // Pages of extensions never report that they are loaded: wait for what they show instead.
    firefox.navigate(context, url, url.startsWith("moz-extension:") ? "none" : "complete");
  }

  /** A click on the extension's button. The only place that uses the browser's internals. */
  void click(String context) {
    JsonObject activate = new JsonObject();
    activate.addProperty("context", context);
    bidi.send("browsingContext.activate", activate);
    evaluate(
        chrome(),
        """
        (() => {
          const {ExtensionParent} = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
          const extension = ExtensionParent.GlobalManager.getExtension("%s");
          ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        })()
        """
            .formatted(ID));
  }

  /** The browser's own window around the pages. */
  private String chrome() {
    return bidi.send("browsingContext.getTree", "{\"moz:scope\": \"chrome\"}")
        .getAsJsonArray("contexts")
        .get(0)
        .getAsJsonObject()
        .get("context")
        .getAsString();
  }

  /** A click of the mouse in the middle of an element, which an expression names. */
  void press(String context, String element, int button) {
    String point =
        await(
            context,
            "(() => { const e = "
                + element
                + "; if (!e) { return ''; } e.scrollIntoView({block: 'nearest'});"
                + " const r = e.getBoundingClientRect(); return r.width > 0"
                + " ? Math.round(r.x + r.width / 2) + ' ' + Math.round(r.y + r.height / 2)"
                + " : ''; })()");
    String[] at = point.split(" ");
    JsonObject actions =
        JsonParser.parseString(
                """
                {"actions": [{"type": "pointer", "id": "mouse", "actions": [
                  {"type": "pointerMove", "x": %s, "y": %s},
                  {"type": "pointerDown", "button": %d}, {"type": "pointerUp", "button": %d}]}]}
                """
                    .formatted(at[0], at[1], button, button))
            .getAsJsonObject();
    actions.addProperty("context", context);
    bidi.send("input.performActions", actions);
  }

  void press(String context, String element) {
    press(context, element, 0);
  }

  /** Chooses the extension's entry in the context menu of a link. */
  void linkMenu(String context, String link) {
    press(context, link, 2);
    String window = chrome();
    String entry = "document.querySelector('#contentAreaContextMenu [id$=\"menuitem-_link\"]')";
    await(window, "document.getElementById('contentAreaContextMenu').state === 'open' && " + entry);
    evaluate(
        window,
        "(() => { document.getElementById('contentAreaContextMenu').activateItem("
            + entry
            + "); })()");
  }

  String urlOf(String context) {
    return evaluate(context, "location.href");
  }

  /** The value of an expression, as text; the result of a promise. */
  String evaluate(String context, String expression) {
    return firefox.evaluate(context, expression);
  }

  /** Waits until an expression has a value that counts, and gives it. */
  String await(String context, String expression) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    RuntimeException trouble = new IllegalStateException("nothing yet: " + expression);
    while (System.nanoTime() < deadline) {
      try {
        String value = evaluate(context, "(async () => String(" + expression + " || ''))()");
        if (!value.isEmpty()) {
          return value;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (RuntimeException e) {
        trouble = e; // the page is on its way: its old realm is gone, its new one not there yet
      }
    }
    throw trouble;
  }

  void close(String context) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("context", context);
    bidi.send("browsingContext.close", parameters);
  }

  void screenshot(String context, String name) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("context", context);
    String data =
        bidi.send("browsingContext.captureScreenshot", parameters).get("data").getAsString();
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve("extension-firefox-" + name + ".png"),
          Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    firefox.close();
  }
}
