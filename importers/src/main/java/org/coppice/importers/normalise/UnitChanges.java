package org.coppice.importers.normalise;

import java.util.List;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.SourceUnit;

/** Rows whose unit cell differs from that of the rest: converted by what the cell says. */
final class UnitChanges {

    private UnitChanges() {}

    static void convert(RawSeries raw, String name, SourceUnit main, double[] values, Answers answers, Notes notes) {
        List<SourceUnit> units = raw.units();
        for (int u = 0; u < units.size(); u++) {
            if (!units.get(u).equals(main)) {
                convert(raw, name, main, units.get(u), u, values, answers, notes);
            }
        }
    }

    private static void convert(
            RawSeries raw,
            String name,
            SourceUnit main,
            SourceUnit other,
            int index,
            double[] values,
            Answers answers,
            Notes notes) {
        int count = 0;
        int first = -1;
        int last = -1;
        double before = 0;
        for (int i = 0; i < raw.size(); i++) {
            if (raw.unit(i) == index && !Double.isNaN(values[i])) {
                before += values[i];
                values[i] = convert(values[i], other, main);
                count++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (count == 0) {
            return;
        }
        String where =
                raw.table().where(raw.row(first), raw.row(last), raw.column().index());
        if (other.measure() != main.measure()) {
            String message = name + ": " + count + " reading(s) are in " + other.symbol() + ", the others in "
                    + main.symbol() + ".";
            if (answers.find("unlike-units", name).isPresent()) {
                notes.repaired("unlike-units", where, message, "Treated as missing, as answered.");
            } else {
                notes.error(
                        "unlike-units",
                        where,
                        message,
                        "Give them a column or a meter of their own, or answer unlike-units:" + name + " with drop.");
                notes.fix("unlike-units:" + name, List.of("drop"), "Treat as missing");
            }
            return;
        }
        notes.repaired(
                "unit-change",
                where,
                name + ": " + count + " reading(s) are in " + other.symbol() + ", the others in " + main.symbol() + " ("
                        + (float) before + " " + other.symbol() + " in all).",
                "Converted by what their unit cells say.");
    }

    private static double convert(double value, SourceUnit from, SourceUnit to) {
        return from.measure() == to.measure() ? from.toCanonical(value) / to.factor() - to.offset() : Double.NaN;
    }
}
