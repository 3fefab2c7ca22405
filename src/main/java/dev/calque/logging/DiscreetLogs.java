package dev.calque.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Lets no line of log say which page somebody read: of an address only its host stays, of an
 * exception its kind and where it was thrown. Libraries put both into their messages; ours never
 * do. What is finer than INFO is for debugging and stays as it is. Why a service does not start is
 * said in full but for paths: nobody reads a page by then, and whoever configured it must be told.
 */
@LoggingFilter(name = "discreet")
public final class DiscreetLogs implements Filter {

  private static final Formatter MESSAGE_ALONE = new PatternFormatter("%s");

  /** The name under which we log why the service does not start. */
  public static final String START = "dev.calque.start";

  /** Who logs that a service could not be started: the framework, and we once ports are open. */
  private static final Set<String> STARTERS = Set.of("io.quarkus.runtime.Application", START);

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line.getLevel().intValue() >= Level.INFO.intValue()) {
      Throwable thrown = line.getThrown();
      // Until it is formatted, a message only refers to its parameters.
      String message = line.getMessage() == null ? "" : MESSAGE_ALONE.format(line);
      line.setParameters(null);
      line.setMessage(Discretion.withoutPaths(message));
      String logger = line.getLoggerName();
      boolean isOfStart = logger != null && STARTERS.contains(logger);
      line.setThrown(thrown == null ? null : new Unquoted(thrown, isOfStart));
    }
    return true;
  }

  /** An exception as it is logged: its kind, where it was thrown, its causes. */
  private static final class Unquoted extends Throwable {
    private static final long serialVersionUID = 1;
    private static final int MOST_CAUSES = 8;

    private final String said;

    Unquoted(Throwable thrown, boolean keepsMessage) {
      this(thrown, keepsMessage, MOST_CAUSES);
    }

    private Unquoted(Throwable thrown, boolean keepsMessage, int causes) {
      super(
          null,
          thrown.getCause() == null || causes == 0
              ? null
              : new Unquoted(thrown.getCause(), keepsMessage, causes - 1),
          false,
          true);
      this.said =
          keepsMessage ? Discretion.withoutPaths(thrown.toString()) : thrown.getClass().getName();
      setStackTrace(thrown.getStackTrace());
    }

    @Override
    @SuppressWarnings(
        "OverrideThrowableToString") // in the place of another one's kind, not of words
    public String toString() {
      return said;
    }
  }
}
