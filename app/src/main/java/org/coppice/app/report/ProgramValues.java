package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Ref;

/** Cells of the sheets beside what the program computed for them, where that is no figure; for the checks. */
final class ProgramValues {

    /**
     * A cell and what it must hold.
     *
     * @param where a site, or what else the cell is about
     * @param program empty where it is not known, or where another cell says it
     */
    record Value(
            String check,
            String where,
            String unit,
            Ref cell,
            OptionalDouble program,
            Optional<Ref> other,
            Look look) {}

    private final List<Value> values = new ArrayList<>();

    /** A cell must hold a value; NaN where it is not known. */
    void expect(String check, String where, String unit, Ref cell, double program, Look look) {
        values.add(new Value(
                check,
                where,
                unit,
                cell,
                Double.isNaN(program) ? OptionalDouble.empty() : OptionalDouble.of(program),
                Optional.empty(),
                look));
    }

    /** A cell must hold what a cell of another sheet does. */
    void same(String check, String where, String unit, Ref cell, Ref other, Look look) {
        values.add(new Value(check, where, unit, cell, OptionalDouble.empty(), Optional.of(other), look));
    }

    List<Value> list() {
        return List.copyOf(values);
    }
}
