package dev.calque.fetch;

import dev.calque.address.PageAddress;
import io.vertx.core.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One fetch, from its first hop to its outcome. All its steps run on one event loop, so it needs no
 * locks; each step ends in the next one or in {@link #finish}.
 */
final class Fetch {

  /** More servers than this aren't tried: the time would be better spent by asking again later. */
  private static final int MAX_SERVERS = 4;

  private final FetchServices services;
  private final FetchRequest request;
  private final Context context;
  private final Map<String, String> fields;
  private final Map<String, String> fieldsForRedirects;
  private final PhaseClock clock;
  private final CompletableFuture<FetchOutcome> answer = new CompletableFuture<>();
  private final List<PageAddress> hops = new ArrayList<>();
  private HostGate.@Nullable Turn turn;
  private HostResolver.@Nullable LookUp lookUp;
  private Transport.@Nullable Exchange exchange;
  private @Nullable PageReply reply;
  private String stage = "";
  private boolean waiting;
  private boolean over;
  private long timer;

  Fetch(FetchServices services, FetchRequest request, Context context) {
    this.services = services;
    this.request = request;
    this.context = context;
    this.clock = new PhaseClock(services.listener());
    this.fields = services.requestFields().of(request);
    this.fieldsForRedirects = services.requestFields().of(request.unconditional());
  }

  CompletableFuture<FetchOutcome> start() {
    step(
        () -> {
          timer =
              context
                  .owner()
                  .setTimer(services.limits().deadline().toMillis(), id -> deadlinePassed());
          visit(request.address());
        });
    return answer;
  }

  /** Runs something on this fetch's event loop, unless all is over by then. */
  private void step(Runnable action) {
    context.runOnContext(
        now -> {
          if (!over) {
            try {
              action.run();
            } catch (RuntimeException e) {
              close();
              answer.completeExceptionally(e);
            }
          }
        });
  }

  private void visit(PageAddress address) {
    if (hops.contains(address)) {
      finish(
          new FetchOutcome.RedirectLoop(
              "expected a page, found a redirect back to an address asked before"));
    } else if (hops.size() > services.limits().maxRedirects()) {
      finish(
          new FetchOutcome.RedirectLoop(
              "expected at most " + services.limits().maxRedirects() + " redirects, found more"));
    } else {
      hops.add(address);
      Optional<String> objection = services.policy().objectionTo(address);
      if (objection.isPresent()) {
        finish(new FetchOutcome.Refused(address, objection.get()));
      } else if (!isPaused(address)) {
        awaitTurn(address);
      }
    }
  }

  /** Ends the fetch where the site asked to be left alone; asked before and after the wait. */
  private boolean isPaused(PageAddress address) {
    Optional<FetchOutcome.BadStatus> pause = services.pauses().of(address.host());
    pause.ifPresent(this::finish);
    return pause.isPresent();
  }

  private void awaitTurn(PageAddress address) {
    if (turn != null && turn.host().equals(address.host())) {
      resolve(address);
      return;
    }
    leaveTurn();
    clock.enter(FetchPhase.TURN);
    Optional<HostGate.Turn> place =
        services.gate().take(address.host(), () -> step(() -> resolve(address)));
    if (place.isEmpty()) {
      finish(
          new FetchOutcome.Overloaded("expected fewer pages of this host to be asked for at once"));
      return;
    }
    turn = place.get();
    if (turn.isImmediate()) {
      resolve(address);
    } else {
      waiting = true;
    }
  }

  private void resolve(PageAddress address) {
    waiting = false;
    if (isPaused(address)) {
      return;
    }
    clock.enter(FetchPhase.LOOK_UP);
    stage = "looking up the host's name";
    Optional<InetAddress> literal = address.ipAddress();
    if (literal.isPresent()) {
      check(address, List.of(literal.get()));
      return;
    }
    lookUp =
        services.resolver().resolve(address.host(), servers -> step(() -> check(address, servers)));
  }

  /** Any answer that isn't public spoils them all: such a name is set up to be confused with. */
  private void check(PageAddress address, List<InetAddress> servers) {
    for (InetAddress server : servers) {
      Optional<String> objection = services.policy().objectionTo(address, server);
      if (objection.isPresent()) {
        finish(new FetchOutcome.Refused(address, objection.get()));
        return;
      }
    }
    if (servers.isEmpty()) {
      finish(
          new FetchOutcome.Unreachable("expected a host with an address, found none in the DNS"));
      return;
    }
    ask(address, servers, 0);
  }

  private void ask(PageAddress address, List<InetAddress> servers, int index) {
    clock.enter(FetchPhase.CONNECT);
    stage = "waiting for the page";
    closeReply();
    boolean conditional = isFirstHop() && !request.validators().isEmpty();
    PageReply current =
        new PageReply(
            services.limits(),
            services.budget(),
            conditional,
            body ->
                new FetchOutcome.Fetched(
                    new FetchedPage(
                        new RedirectTrail(hops), body.headers(), body.body(), body.fetchedAt())),
            new PageReply.Listener() {
              @Override
              public void redirected(String location) {
                follow(address, location);
              }

              @Override
              public void unconnected(String detail) {
                int next = index + 1;
                if (next < Math.min(servers.size(), MAX_SERVERS)) {
                  step(() -> ask(address, servers, next));
                } else {
                  finish(new FetchOutcome.Unreachable(detail));
                }
              }

              @Override
              public void ended(FetchOutcome outcome) {
                if (outcome instanceof FetchOutcome.BadStatus answer
                    && !services.policy().isAllowedLoopback(address)) {
                  services.pauses().note(address.host(), answer);
                }
                finish(outcome);
              }
            });
    reply = current;
    exchange =
        services
            .transport()
            .send(
                new Transport.Request(
                    address, servers.get(index), isFirstHop() ? fields : fieldsForRedirects),
                clock.timing(current));
  }

  /** Validators are one address's word: another one's 304 would confirm what it never sent. */
  private boolean isFirstHop() {
    return hops.size() == 1;
  }

  private void follow(PageAddress from, String location) {
    Optional<PageAddress> next = from.resolve(location);
    // Not in the same breath: the exchange must be let go of before the next one begins.
    step(
        () -> {
          cancelExchange();
          closeReply();
          if (next.isPresent()) {
            visit(next.get());
          } else {
            finish(
                new FetchOutcome.Refused(
                    from, "expected a redirect to an http or https address, found something else"));
          }
        });
  }

  private void deadlinePassed() {
    if (!over) {
      finish(
          waiting
              ? new FetchOutcome.Overloaded(
                  "expected fewer pages of this host to be asked for at once")
              : new FetchOutcome.TimedOut(
                  "expected the whole page within "
                      + services.limits().deadline().toMillis()
                      + " ms, still "
                      + stage));
    }
  }

  private void finish(FetchOutcome outcome) {
    if (!over) {
      close();
      answer.complete(outcome);
    }
  }

  private void close() {
    over = true;
    clock.stop();
    context.owner().cancelTimer(timer);
    if (lookUp != null) {
      lookUp.cancel();
    }
    cancelExchange();
    closeReply();
    leaveTurn();
  }

  private void cancelExchange() {
    if (exchange != null) {
      exchange.cancel();
      exchange = null;
    }
  }

  private void closeReply() {
    if (reply != null) {
      reply.close();
      reply = null;
    }
  }

  private void leaveTurn() {
    if (turn != null) {
      turn.leave();
      turn = null;
    }
  }
}
