package org.coppice.app.cli;

import org.coppice.model.plan.Scenario;
import picocli.CommandLine.Option;

/** The option of commands that look at one scenario. */
final class ScenarioOption {
    @Option(
            names = "--scenario",
            paramLabel = "S",
            defaultValue = Scenario.BASELINE,
            description = "Id or name of a scenario; without it the baseline.")
    @SuppressWarnings("NullAway.Init")
    private String scenario;

    /** The id or name that was given, else that of the baseline. */
    String name() {
        return scenario;
    }
}
