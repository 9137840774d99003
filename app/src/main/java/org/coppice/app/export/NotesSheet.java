package org.coppice.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.export.table.TableWriter;
import org.coppice.app.export.table.TableWriter.Column;

/** A sheet that says how the readings are to be read. */
final class NotesSheet {
    private NotesSheet() {}

    static void write(TableWriter table, ExportChoice choice, String project) throws IOException {
        table.sheet("Notes", List.of(new Column("How to read this file", 110)));
        for (String note : notes(choice, project)) {
            table.text(note);
            table.endRow();
        }
    }

    private static List<String> notes(ExportChoice choice, String project) {
        List<String> notes = new ArrayList<>();
        notes.add("Readings of the project “" + project + "”, written by Coppice, "
                + choice.step().label() + ".");
        choice.from().ifPresent(day -> notes.add("First day: " + day + ", by the clock of each site."));
        choice.to().ifPresent(day -> notes.add("Last day: " + day + ", by the clock of each site."));
        notes.add("A row is one interval, from its start to its end; the end is the start of the next.");
        notes.add(
                "An energy, a volume or a mass is that of the interval; a price, an intensity or a temperature is its mean.");
        notes.add(
                "The local time is that of the site. The hour that autumn has twice is told apart by the UTC offset.");
        notes.add(
                "Times without a reading have no row. A row without a value is a reading that its source names as missing.");
        notes.add(
                "Quality: actual is measured; estimated (italic) by whoever ran the meter; substituted (yellow) is a repair that"
                        + " the repair log of the project names; missing (red) has no value.");
        notes.add("Flow: import is drawn by the site, export is fed in, net is import less export.");
        if (choice.step() != ExportStep.METERED) {
            notes.add(
                    "Intervals are summed up by the clock of each site. A step that readings do not wholly cover has no value."
                            + " Meters that were read less often stand as they were read.");
        }
        notes.add("Coppice imports this file as it is, to the last digit, and asks nothing.");
        return notes;
    }
}
