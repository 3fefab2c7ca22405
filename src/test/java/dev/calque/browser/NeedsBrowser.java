package dev.calque.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests where there is no browser, and says so in one line. With {@code
 * CALQUE_REQUIRE_BROWSER=true} (environment, or a system property of that name) they run, and fail.
 */
public final class NeedsBrowser implements ExecutionCondition {

  private static final AtomicBoolean SAID = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Programs.missingForChromium()
        .filter(what -> !Programs.areRequired())
        .map(NeedsBrowser::skipped)
        .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser, or has to be"));
  }

  private static ConditionEvaluationResult skipped(String missing) {
    String line =
        "Not tested in a browser: no " + missing + " on the path (apt-get install chromium nodejs)";
    if (SAID.compareAndSet(false, true)) {
      System.out.println(line);
    }
    return ConditionEvaluationResult.disabled(line);
  }
}
