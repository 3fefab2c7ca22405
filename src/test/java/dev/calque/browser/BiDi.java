package dev.calque.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** WebDriver BiDi over a WebSocket: commands with their answers, and events. */
public final class BiDi implements AutoCloseable {

  /** For a machine that builds and tests much else at once. */
  private static final long PATIENCE_SECONDS = 120;

  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonObject>> listeners = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final WebSocket socket;

  /** Connects to the address that the browser names. */
  public BiDi(URI address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Messages())
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
  }

  /** Sends a command and waits for its result. */
  public JsonObject send(String method, JsonObject parameters) {
    return start(method, parameters).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Sends a command whose parameters are written as JSON. */
  public JsonObject send(String method, String parameters) {
    return send(method, JsonParser.parseString(parameters).getAsJsonObject());
  }

  /** Sends a command; events are handled on the thread that would have to wait for it. */
  public CompletableFuture<JsonObject> start(String method, JsonObject parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    JsonObject command = new JsonObject();
    command.addProperty("id", number);
    command.addProperty("method", method);
    command.add("params", parameters);
    synchronized (this) {
      socket.sendText(command.toString(), true).join();
    }
    return answer;
  }

  /** Calls the listener with the parameters of each such event. */
  public void on(String event, Consumer<JsonObject> listener) {
    listeners.put(event, listener);
  }

  private void received(String text) {
    JsonObject message = JsonParser.parseString(text).getAsJsonObject();
    JsonElement id = message.get("id");
    if (id == null || id.isJsonNull()) {
      Consumer<JsonObject> listener =
          listeners.get(String.valueOf(message.get("method").getAsString()));
      if (listener != null) {
        listener.accept(message.getAsJsonObject("params"));
      }
      return;
    }
    CompletableFuture<JsonObject> answer = waiting.remove(id.getAsInt());
    if (answer == null) {
      return;
    }
    if (message.has("result")) {
      answer.complete(message.getAsJsonObject("result"));
    } else {
      answer.completeExceptionally(new CompletionException(new IllegalStateException(text)));
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Messages implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        received(whole);
      }
      webSocket.request(1);
      return null;
    }
  }
}
