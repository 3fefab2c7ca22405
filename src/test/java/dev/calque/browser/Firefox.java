package dev.calque.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The Firefox of this machine with a fresh profile, driven over WebDriver BiDi. */
public final class Firefox implements AutoCloseable {

  /** What would make it speak to the world by itself. */
  private static final String QUIET =
      """
      user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("app.normandy.enabled", false);
      user_pref("nimbus.rollouts.enabled", false);
      user_pref("app.update.enabled", false);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      """;

  private final Process process;
  private final BiDi bidi;
  private final TemporaryFolder profile;

  private Firefox(Process process, BiDi bidi, TemporaryFolder profile) {
    this.process = process;
    this.bidi = bidi;
    this.profile = profile;
  }

  /**
   * Starts one.
   *
   * @param preferences further lines of its {@code user.js}
   */
  public static Firefox start(String preferences) {
    Path firefox = Programs.firefox();
    try {
      TemporaryFolder profile = TemporaryFolder.create("calque-firefox");
      Files.writeString(profile.path().resolve("user.js"), QUIET + preferences);
      Process process =
          new ProcessBuilder(
                  firefox.toString(),
                  "--headless",
                  "--no-remote",
                  "--remote-debugging-port=0",
                  "--remote-allow-system-access",
                  "--profile",
                  profile.path().toString())
              .redirectErrorStream(true)
              .start();
      return connected(process, profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Firefox connected(Process process, TemporaryFolder profile) {
    try {
      BiDi bidi = new BiDi(URI.create(address(process) + "/session"));
      bidi.send("session.new", "{\"capabilities\": {}}");
      return new Firefox(process, bidi, profile);
    } catch (RuntimeException e) {
      process.destroy(); // nobody else will
      profile.close();
      throw e;
    }
  }

  /** Waits for the line with the address, and keeps draining the output, or Firefox would block. */
  private static String address(Process process) {
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread drain =
        new Thread(
            () -> {
              try (BufferedReader output =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                output
                    .lines()
                    .forEach(
                        line -> {
                          int at = line.indexOf("ws://");
                          if (line.contains("BiDi listening") && at >= 0) {
                            address.complete(line.substring(at).strip());
                          }
                        });
              } catch (IOException e) {
                address.completeExceptionally(e);
              } catch (UncheckedIOException e) {
                address.completeExceptionally(e); // the browser was closed
              }
            },
            "firefox-output");
    drain.setDaemon(true);
    drain.start();
    return address.orTimeout(180, TimeUnit.SECONDS).join();
  }

  /** The session, for commands that have no method here. */
  public BiDi bidi() {
    return bidi;
  }

  /** A new empty tab; the answer is its context. */
  public String openTab() {
    return bidi.send("browsingContext.create", "{\"type\": \"tab\"}").get("context").getAsString();
  }

  /**
   * Leads a tab to a page.
   *
   * @param wait how far it must have come: {@code none}, {@code interactive} or {@code complete}
   */
  public void navigate(String context, String url, String wait) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("context", context);
    parameters.addProperty("url", url);
    parameters.addProperty("wait", wait);
    bidi.send("browsingContext.navigate", parameters);
  }

  /** The value of an expression, as text; the result of a promise. */
  public String evaluate(String context, String expression) {
    JsonObject target = new JsonObject();
    target.addProperty("context", context);
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.add("target", target);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("userActivation", true);
    JsonObject answer = bidi.send("script.evaluate", parameters);
    if (!answer.get("type").getAsString().equals("success")) {
      throw new IllegalStateException(answer.toString());
    }
    JsonElement value = answer.getAsJsonObject("result").get("value");
    return value == null ? "" : value.getAsString();
  }

  @Override
  public void close() {
    bidi.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    profile.close();
  }
}
