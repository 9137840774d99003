package org.coppice.model.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;

/**
 * A program that edits, imports and saves until it is killed. The plan is named after its last action, so that whoever looks later
 * knows how far it came; it says {@code kept 7} once action 7 is kept, and {@code saved 7} once it is in the file.
 * With a number after the project and its state folder it ends by itself after that action.
 */
final class KilledEditor {
    private static final int READINGS = 12_000;

    private KilledEditor() {}

    public static void main(String[] arguments) {
        Project project = Project.open(Path.of(arguments[0]), new StateFolder(Path.of(arguments[1])));
        int first = Integer.parseInt(project.plan().name()) + 1;
        int last = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        for (int i = first; i <= last; i++) {
            act(project, i);
            say("kept " + i);
            if (i % 3 == 0) {
                project.save();
                say("saved " + i);
            }
        }
    }

    static void act(Project project, int i) {
        Edit name = Edit.setPlan(Plan.NAME, Integer.toString(i));
        List<Meter> meters = project.plan().meters();
        if (i % 3 == 1 || meters.isEmpty()) {
            project.commit(name);
            return;
        }
        Readings readings = readings(i);
        SeriesRef ref = ref(i, readings);
        ImportedFile file = file(i);
        Meter metered = Meter.SERIES.with(meters.get(i % meters.size()), Optional.of(ref));
        Edit both = new Edit(
                "Import " + i,
                plan -> name.apply(PlanTable.IMPORTS.with(
                        PlanTable.METERS.with(plan, metered), record(i % meters.size(), metered, file))));
        project.commit(both, new Imported(Map.of(ref, HashedReadings.of(readings)), List.of(file)));
    }

    private static ImportRecord record(int place, Meter metered, ImportedFile file) {
        return new ImportRecord(
                "import-" + place,
                file.name(),
                file.bytes().length,
                file.hash(),
                new Recipe("r", "r", "f", Map.of()),
                Instant.EPOCH,
                List.of(metered.id()),
                List.of(),
                List.of());
    }

    static ImportedFile file(int i) {
        byte[] bytes = new byte[20_000];
        new Random(i).nextBytes(bytes);
        return new ImportedFile(i + ".csv", bytes);
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** What action {@code i} imports. */
    static Readings readings(int i) {
        return new RandomReadings(i).next(READINGS);
    }

    static SeriesRef ref(int i, Readings readings) {
        return new SeriesRef("import-" + i, SeriesHash.of(readings));
    }
}
