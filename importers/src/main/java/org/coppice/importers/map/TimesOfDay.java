package org.coppice.importers.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.source.UserError;

/** Times of day without dates: they count on from a day that is answered or stands in the title, or from an agreed one. */
final class TimesOfDay {
    private static final int DAY = 86_400;
    /** The day from which times without a date count until someone names it. */
    private static final LocalDate NO_DATE = LocalDate.of(2001, 1, 1);

    private final Shape shape;
    private final Answers answers;
    private final Notes notes;

    TimesOfDay(Shape shape, Answers answers, Notes notes) {
        this.shape = shape;
        this.answers = answers;
        this.notes = notes;
    }

    void read(RowTimesBuilder times) {
        Optional<LocalDate> date =
                answers.told("date", notes).map(TimesOfDay::date).or(this::titled);
        times.setPlaced(date.isPresent());
        count(date.orElse(NO_DATE), times);
        if (date.isEmpty()) {
            notes.ask(
                    "date",
                    "unknown",
                    "the file has times of day and no date",
                    shape.table()
                            .where(
                                    Math.max(0, shape.header().headerRow()),
                                    shape.time().stamp()),
                    "The file gives times of day without a date. Which day does it begin on?",
                    List.of());
        }
    }

    private void count(LocalDate first, RowTimesBuilder times) {
        Table table = shape.table();
        StampText stamp = new StampText();
        long day = first.toEpochDay() * DAY;
        long last = day;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double second = TimeBesideDate.secondsOfDay(table, row, shape.time().stamp(), stamp);
            if (Double.isNaN(second)) {
                continue;
            }
            long time = day + Math.round(second);
            if (time < last - DAY / 2) {
                day += DAY;
                time += DAY;
            }
            times.at[row] = time;
            last = time;
        }
    }

    /** The day that the titles name, if it is one. */
    private Optional<LocalDate> titled() {
        return shape.preamble().date().map(title -> {
            notes.guess("date", title.date().toString(), "title in cell " + title.where(), List.of());
            return title.date();
        });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new UserError("“" + text + "” is no date. Write the answer to date as 2024-03-01.");
        }
    }
}
