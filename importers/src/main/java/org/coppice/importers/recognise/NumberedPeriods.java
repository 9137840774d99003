package org.coppice.importers.recognise;

import java.util.List;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Months that are called periods, {@code 2024-P01}: read as those of the calendar year, which of a financial one they may not be. */
final class NumberedPeriods {
    private static final int MOST_ROWS = 80;
    private static final int MOST_COLUMNS = 6;
    /** So many one below the other are no accident. */
    private static final int ENOUGH = 2;

    private static final Pattern PERIOD = Pattern.compile(
            "(?i)(19|20)\\d\\d[\\s/._-]*p(er(iod)?)?[\\s.]*(0?[1-9]|1[0-2])|p(er(iod)?)?[\\s.]*(0?[1-9]|1[0-2])[\\s/._-]+(19|20)\\d\\d");

    private NumberedPeriods() {}

    /** What is to be said of a sheet whose rows are such periods. */
    static List<Finding> said(Table sheet) {
        for (int column = 0; column < Math.min(sheet.columns(), MOST_COLUMNS); column++) {
            int found = 0;
            for (int row = 0; row < Math.min(sheet.rows(), MOST_ROWS); row++) {
                found = isPeriod(sheet, row, column) ? found + 1 : 0;
                if (found == ENOUGH) {
                    return List.of(told(sheet, row - 1, column));
                }
            }
        }
        return List.of();
    }

    private static boolean isPeriod(Table sheet, int row, int column) {
        return sheet.kind(row, column) == CellKind.TEXT
                && PERIOD.matcher(sheet.text(row, column).strip()).matches();
    }

    private static Finding told(Table sheet, int row, int column) {
        return Finding.of(
                "numbered-periods",
                Severity.WARNING,
                sheet.where(row, column),
                "Periods such as “" + sheet.text(row, column) + "” are read as months of the calendar year.",
                "Where they are those of a financial year that begins later, write the months in their place.");
    }
}
