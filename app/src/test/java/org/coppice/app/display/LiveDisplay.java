package org.coppice.app.display;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run only where an X server accepts a connection on {@code DISPLAY}. */
final class LiveDisplay implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
        return XServer.answers(display)
                ? enabled("display " + display + " answers")
                : disabled("no X server answers on DISPLAY '" + display + "'");
    }
}
