package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Locator;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/** Files of electricity meters, taken into a plan one after the other. */
final class TakenIn {
    private TakenIn() {}

    static MeteredSeries series(String name, Readings readings) {
        return new MeteredSeries(
                name,
                "kWh",
                Commodity.ELECTRICITY,
                Flow.IMPORT,
                readings,
                new Locator.Cells("may.csv", "abc", "May", "B2:B99"));
    }

    static MeterIntake take(Plan plan, SeriesSource kept, Map<String, String> answers, MeteredSeries... series) {
        Recipe recipe = new Recipe("r", "may", "fingerprint-1", answers);
        MeterFile file = new MeterFile("may.csv", 1_234, "abc", recipe, List.of(), List.of(series));
        return MeterIntake.of(plan, kept, file, Instant.parse("2026-01-15T12:00:00Z"));
    }

    /** The readings that an intake brings, and beside them those that were there. */
    static SeriesSource source(MeterIntake intake, SeriesSource before) {
        return ref -> Optional.ofNullable(intake.readings().get(ref))
                .map(HashedReadings::readings)
                .or(() -> before.find(ref));
    }

    static List<String> told(MeterIntake intake, String code) {
        return intake.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::message)
                .toList();
    }
}
