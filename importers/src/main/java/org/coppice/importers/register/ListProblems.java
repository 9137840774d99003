package org.coppice.importers.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.CellTally;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Rows of a list that cannot be taken in, by cause. One answer ({@code CODE:TEXT=drop}) leaves all rows of a cause out. */
final class ListProblems {
    private static final String DROP = "drop";
    private static final String BLANK = "blank";

    private final ListTable list;
    private final Answers answers;
    private final Map<Kind, CellTally> tallies = new LinkedHashMap<>();

    /** What is wrong with a cell, and what may be done. */
    record Kind(String code, String what, String remedy) {}

    ListProblems(ListTable list, Answers answers) {
        this.list = list;
        this.answers = answers;
    }

    void hear(Kind kind, int row, String key) {
        tallies.computeIfAbsent(kind, any -> new CellTally(list.table()))
                .hear(list.text(row, key), row, list.position(key));
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    void report(List<Finding> findings) {
        tallies.forEach((kind, tally) -> tally.each(cause -> findings.add(finding(kind, cause))));
    }

    private Finding finding(Kind kind, CellTally.Cause cause) {
        String subject = cause.pattern().isEmpty() ? BLANK : cause.pattern();
        String question = kind.code() + ":" + subject;
        String what = cause.pattern().isEmpty() ? "An empty cell" : cause.text();
        String message = what + " " + kind.what() + cause.cells() + ".";
        if (answers.find(kind.code(), subject).isPresent()) {
            return Finding.of(question, Severity.REPAIRED, cause.where(), message, "Left out, as answered.");
        }
        return new Finding(
                question,
                Severity.ERROR,
                cause.where(),
                message,
                kind.remedy() + " Or answer " + question + " with " + DROP + ".",
                List.of(new Finding.Option(DROP, OptionalDouble.empty())));
    }
}
