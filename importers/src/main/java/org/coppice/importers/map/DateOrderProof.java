package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampRun;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.source.Finding;

/** Proves over all rows which of three numbers is the day; asks where both readings hold. */
final class DateOrderProof {
    private static final long DAY = 86_400;

    private final Table table;
    private final int column;
    private final StampText stamp = new StampText();

    private int ordered;
    private boolean points;
    private final int[] fits = new int[DateOrder.values().length];
    private final String[] firstMisfit = {"", "", ""};
    private final Continuity dmy = new Continuity();
    private final Continuity mdy = new Continuity();
    private final Spans spans = new Spans();
    private final boolean timed;
    /** Whether every date heard so far is the same day in either order, as 1/1 and 2/2 are. */
    private boolean alike = true;

    private DateOrderProof(Table table, int column, boolean timed) {
        this.table = table;
        this.column = column;
        this.timed = timed;
    }

    /**
     * The order of the dates of a column; those of the column of ends, -1 if there is none, are evidence too.
     *
     * @param timed whether a time of day stands beside the dates
     */
    static DateOrder of(
            Table table, int fromRow, int column, int endColumn, boolean timed, Answers answers, Notes notes) {
        DateOrderProof proof = new DateOrderProof(table, column, timed);
        int first = endColumn < 0 ? table.endOfKind(fromRow, column, CellKind.DATE) : fromRow;
        int row = first;
        while (row < table.rows()) {
            proof.hear(row, column);
            if (endColumn >= 0) {
                proof.hear(row, endColumn);
                proof.spans.hear(table, row, column, endColumn);
            }
            row = endColumn < 0 ? proof.run(row + 1) : row + 1;
        }
        return proof.decide(answers, notes);
    }

    /** Takes stamps that no order reads differently at once; the row behind them. */
    private int run(int row) {
        int end = ordered > 0 ? StampRun.end(table, row, column) : row;
        ordered += end - row;
        fits[0] += end - row;
        return end;
    }

    private void hear(int row, int of) {
        if (table.kind(row, of) != CellKind.TEXT || !stamp.parse(table, row, of) || !stamp.hasDate()) {
            return;
        }
        if (stamp.needsNoOrder()) {
            return;
        }
        ordered++;
        points |= stamp.hasPoints();
        hear(row, of, 0, DateOrder.YMD);
        alike &= stamp.fits(DateOrder.DMY)
                && stamp.fits(DateOrder.MDY)
                && stamp.localSeconds(DateOrder.DMY) == stamp.localSeconds(DateOrder.MDY);
        if (hear(row, of, 1, DateOrder.DMY) && of == column) {
            dmy.hear(stamp.localSeconds(DateOrder.DMY));
        }
        if (hear(row, of, 2, DateOrder.MDY) && of == column) {
            mdy.hear(stamp.localSeconds(DateOrder.MDY));
        }
    }

    private boolean hear(int row, int of, int index, DateOrder order) {
        boolean fit = stamp.fits(order);
        fits[index] += fit ? 1 : 0;
        if (!fit && firstMisfit[index].isEmpty()) {
            firstMisfit[index] = "“" + table.text(row, of) + "” in " + table.where(row, of);
        }
        return fit;
    }

    private DateOrder decide(Answers answers, Notes notes) {
        if (ordered == 0) {
            return DateOrder.YMD;
        }
        if (fits[0] == ordered || fits[0] > Math.max(fits[1], fits[2])) {
            notes.guess("date-order", "ymd", "the year stands first", List.of());
            return DateOrder.YMD;
        }
        if (fits[1] != fits[2]) {
            return proved(fits[1] > fits[2] ? DateOrder.DMY : DateOrder.MDY, notes);
        }
        if (alike) {
            notes.guess("date-order", "dmy", "day and month are the same number", List.of());
            return DateOrder.DMY;
        }
        if (points) {
            notes.guess("date-order", "dmy", "points part day, month and year", List.of("mdy"));
            return DateOrder.DMY;
        }
        return continued(answers, notes);
    }

    private DateOrder proved(DateOrder order, Notes notes) {
        String misfit = firstMisfit[order == DateOrder.DMY ? 2 : 1];
        notes.guess("date-order", order.text(), misfit + " has no other reading", List.of());
        return order;
    }

    private DateOrder continued(Answers answers, Notes notes) {
        if (spans.dmy != spans.mdy) {
            DateOrder order = spans.dmy ? DateOrder.DMY : DateOrder.MDY;
            notes.guess("date-order", order.text(), "only so does every interval end after it begins", List.of());
            return order;
        }
        boolean months = !timed && (dmy.isMonthly() || mdy.isMonthly()); // the first of each month, or its first days
        if (!months && dmy.isContinuous() != mdy.isContinuous()) {
            DateOrder order = dmy.isContinuous() ? DateOrder.DMY : DateOrder.MDY;
            notes.guess("date-order", order.text(), "only so do the days follow one another", List.of());
            return order;
        }
        boolean american = mdy.backwards < dmy.backwards || (months && mdy.isMonthly() && !dmy.isMonthly());
        DateOrder likely = american ? DateOrder.MDY : DateOrder.DMY;
        DateOrder answered = answers.find("date-order").flatMap(DateOrder::find).orElse(null);
        if (answered != null) {
            notes.guess("date-order", answered.text(), answers.evidence("date-order"), List.of("dmy", "mdy"));
            return answered;
        }
        notes.ask(
                "date-order",
                likely.text(),
                "no day is above 12",
                table.where(0, column),
                "Every date can be read as day/month and as month/day: no day is above 12. Which is it?",
                List.of(
                        new Finding.Option("dmy", OptionalDouble.empty()),
                        new Finding.Option("mdy", OptionalDouble.empty())));
        return likely;
    }

    /** Whether the intervals of rows with a start and an end have a length, in either order. */
    private static final class Spans {
        private final StampText end = new StampText();
        private final StampText start = new StampText();
        private boolean dmy = true;
        private boolean mdy = true;

        void hear(Table table, int row, int from, int to) {
            boolean texts = table.kind(row, from) == CellKind.TEXT && table.kind(row, to) == CellKind.TEXT;
            if (texts && start.parse(table, row, from) && end.parse(table, row, to)) {
                dmy &= isForward(DateOrder.DMY);
                mdy &= isForward(DateOrder.MDY);
            }
        }

        private boolean isForward(DateOrder order) {
            return start.fits(order) && end.fits(order) && start.localSeconds(order) <= end.localSeconds(order) + DAY;
        }
    }

    /** Whether several readings share a date and dates follow one another without leaps. */
    private static final class Continuity {
        private final Set<Long> days = new HashSet<>();
        private long last = Long.MIN_VALUE;
        private int heard;
        private int leaps;
        private int backwards;
        private int months;
        private boolean timed;

        void hear(long local) {
            long day = Math.floorDiv(local, DAY);
            if (last != Long.MIN_VALUE) {
                leaps += Math.abs(day - Math.floorDiv(last, DAY)) > 20 ? 1 : 0;
                months += day != Math.floorDiv(last, DAY) && isMonth(Math.floorDiv(last, DAY), day) ? 1 : 0;
                backwards += local < last ? 1 : 0;
            }
            if (last == Long.MIN_VALUE || day != Math.floorDiv(last, DAY)) {
                days.add(day);
            }
            heard++;
            timed |= Math.floorMod(local, DAY) != 0;
            last = local;
        }

        private static boolean isMonth(long one, long next) {
            LocalDate earlier = LocalDate.ofEpochDay(Math.min(one, next));
            return earlier.plusMonths(1).toEpochDay() == Math.max(one, next);
        }

        /** Whether dates without a time are of one day of the month, and one month follows the other. */
        boolean isMonthly() {
            return !timed && days.size() > 2 && months >= days.size() - 1;
        }

        boolean isContinuous() {
            return heard > days.size() && leaps == 0 && (backwards == 0 || backwards == heard - 1 || days.size() == 1);
        }
    }
}
