package org.coppice.model.project;

import java.nio.file.Path;
import java.util.Map;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;

/** A program that edits, imports and saves until it is killed, and says after each edit that it is kept. */
final class KilledEditor {

    private KilledEditor() {}

    public static void main(String[] arguments) {
        Project project = Project.open(Path.of(arguments[0]), new StateFolder(Path.of(arguments[1])));
        int first = Integer.parseInt(project.plan().name()) + 1;
        for (int i = first; ; i++) {
            Edit edit = Edit.setPlan(Plan.NAME, Integer.toString(i));
            if (i % 5 == 2) {
                Readings readings = readings(i);
                project.commit(edit, Imported.of(Map.of(ref(readings), readings)));
            } else {
                project.commit(edit);
            }
            System.out.println(i);
            System.out.flush();
            if (i % 11 == 7) {
                project.save();
            }
        }
    }

    static Readings readings(int seed) {
        return new RandomReadings(seed).next(3_000);
    }

    static SeriesRef ref(Readings readings) {
        return new SeriesRef("s", SeriesHash.of(readings));
    }
}
