package org.coppice.model.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.time.SeriesRef;

/** Plans as they are after an import. */
final class Imports {

    private Imports() {}

    static Plan withSeries(Plan plan, SeriesRef ref, ImportedFile file) {
        Meter first = plan.meters().get(0);
        Plan metered = PlanTable.METERS.with(plan, Meter.SERIES.with(first, Optional.of(ref)));
        Recipe recipe = new Recipe("r", "r", "f", Map.of());
        return PlanTable.IMPORTS.with(
                metered,
                new ImportRecord(
                        "imp-" + file.hash().substring(0, 8),
                        file.name(),
                        file.bytes().length,
                        file.hash(),
                        recipe,
                        Instant.EPOCH,
                        List.of(first.id()),
                        List.of(new org.coppice.model.plan.meter.SeriesCells(first.id(), "May", "B2:B745")),
                        List.of()));
    }
}
