package org.coppice.importers.map;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** The values of a whole year without times: of which year is answered, and each row is one step on. */
final class CountedYear {
    private static final long DAY = 86_400;

    private CountedYear() {}

    /** Reads the times of all rows, of the year that is answered or of an agreed one. */
    static void read(Shape shape, Answers answers, Notes notes, RowTimesBuilder times) {
        Optional<String> year = answers.told("year", notes);
        times.setPlaced(year.isPresent());
        times.countElapsed();
        times.canOnlyBeStarts();
        Table table = shape.table();
        int rows = table.rows() - shape.dataFrom();
        boolean leap = rows % 8_784 == 0;
        int step = 3_600 * (leap ? 8_784 : 8_760) / rows;
        int named = year.map(CountedYear::year).orElse(leap ? 2004 : 2001);
        long first = LocalDate.of(named, 1, 1).toEpochDay() * DAY;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            times.at[row] = first + (long) (row - shape.dataFrom()) * step;
        }
        if (year.isEmpty()) {
            String values = rows + " values without times";
            String length = (leap ? "leap " : "") + "year at " + step / 60 + " minutes";
            notes.ask(
                    "year",
                    "unknown",
                    values + " are a " + length,
                    table.where(),
                    "The file has " + values + ": a " + length + ". Which year?",
                    List.<Finding.Option>of());
        } else if (Year.isLeap(named) != leap) {
            notes.info(
                    "length-of-year",
                    table.where(),
                    leap
                            ? named + " has 365 days, and the file has the values of 366."
                            : named + " is a leap year, and the file has the values of 365 days.",
                    leap
                            ? "They are counted on from 1 January; the last are those of 1 January " + (named + 1) + "."
                            : "They are counted on from 1 January, so that 31 December has none. If 29 February was"
                                    + " left out, write its values in.");
        }
    }

    private static int year(String text) {
        if (!text.strip().matches("(19|20|21)\\d\\d")) {
            throw new UserError("“" + text + "” is no year. Write for example 2024.");
        }
        return Integer.parseInt(text.strip());
    }
}
