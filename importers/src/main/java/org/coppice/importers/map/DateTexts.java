package org.coppice.importers.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/**
 * Cells of a column of dates that cannot be read like the others, by the way in which they are written. One answer deals with all
 * cells of a way: {@code date-text:0/0/0=mdy} reads them in that order, {@code drop} leaves their rows out.
 */
final class DateTexts {
    static final String QUESTION = "date-text";
    private static final String DROP = "drop";
    /** Three numbers parted by marks and no word, or a year and a month: meant as a date, even where it is none. */
    private static final Pattern LIKE_DATE = Pattern.compile("[^\\p{L}\\d]*\\d+[-/. ]\\d+[-/. ]\\d+(?:[^\\p{L}]*|T.*)"
            + "|\\d{1,2}[-/.](19|20)\\d\\d|(19|20)\\d\\d[-/.]\\d{1,2}");

    private final Table table;
    private final int column;
    private final DateOrder order;
    private final Answers answers;
    private final CellTally contradicting;
    private final CellTally impossible;
    private final CellTally words;
    /** The orders in which all cells of a way can be read. */
    private final Map<String, List<DateOrder>> readable = new HashMap<>();

    DateTexts(Table table, int column, DateOrder order, Answers answers) {
        this.table = table;
        this.column = column;
        this.order = order;
        this.answers = answers;
        contradicting = new CellTally(table);
        impossible = new CellTally(table);
        words = new CellTally(table);
    }

    /** The order that was answered for cells written like this one; empty where none was, or another than the dates allow. */
    Optional<DateOrder> answered(int row, StampText stamp) {
        Map<String, String> given = answers.subjects(QUESTION);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(given.get(CellPattern.of(table.text(row, column))))
                        .flatMap(DateOrder::find)
                        .filter(stamp::fits);
    }

    /** Hears of a row with values whose date cannot be read. */
    void hear(int row, StampText stamp) {
        String text = table.text(row, column);
        boolean parsed = table.kind(row, column) == CellKind.TEXT && stamp.parse(text);
        List<DateOrder> fitting = new ArrayList<>();
        for (DateOrder each : DateOrder.values()) {
            if (parsed && stamp.fits(each)) {
                fitting.add(each);
            }
        }
        if (!fitting.isEmpty()) {
            readable.merge(
                    CellPattern.of(text),
                    fitting,
                    (all, now) -> all.stream().filter(now::contains).toList());
            contradicting.hear(text, row, column);
        } else if (LIKE_DATE.matcher(text).matches()) {
            impossible.hear(text, row, column);
        } else {
            words.hear(text, row, column);
        }
    }

    /** Says what was heard: what looks like a date stands in the way until it is answered; rows of words are left out, and told. */
    void report(Notes notes) {
        words.each(cause -> notes.info(
                "row-without-time",
                cause.where(),
                (cause.pattern().isEmpty()
                                ? "Rows with values have no date"
                                : cause.text() + " is no date of a reading")
                        + cause.cells() + ".",
                "Left out."));
        impossible.each(cause -> leftOut(
                notes,
                cause,
                "unreadable-date",
                "There is no such date as " + cause.text() + cause.cells() + ".",
                "Correct it in the file.",
                List.of(DROP)));
        contradicting.each(cause -> {
            List<String> choices = new ArrayList<>();
            readable.getOrDefault(cause.pattern(), List.of()).forEach(each -> choices.add(each.text()));
            choices.add(DROP);
            leftOut(
                    notes,
                    cause,
                    "contradicting-dates",
                    cause.text() + cause.cells() + " cannot be read as " + order.label() + " like the other dates.",
                    "Write all dates of the column in one form, best as 2024-01-31.",
                    choices);
        });
    }

    private void leftOut(
            Notes notes, CellTally.Cause cause, String code, String message, String remedy, List<String> choices) {
        String question = QUESTION + ":" + cause.pattern();
        if (answers.find(code).or(() -> answers.find(question)).isPresent()) {
            notes.repaired(code, cause.where(), message, "Left out, as answered.");
            return;
        }
        notes.error(
                code,
                cause.where(),
                message,
                "Left out. " + remedy + " Or answer " + question + " with " + String.join(" or ", choices) + ".");
        notes.fix(question, choices, choices.size() == 1 ? "Leave these rows out" : "Read these dates as");
    }
}
