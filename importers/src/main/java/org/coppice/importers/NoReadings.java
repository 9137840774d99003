package org.coppice.importers;

import java.util.List;
import org.coppice.importers.recognise.Recogniser;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.UserError;

/** Says why a file that can be opened holds no readings, and what to do. */
final class NoReadings {

    private NoReadings() {}

    static UserError error(ImportFile file, List<Table> tables) {
        if (tables.isEmpty()) {
            return UserError.at(file.name(), "the workbook has no worksheet. Save the readings as a table in a sheet.");
        }
        Table largest = tables.get(0);
        for (Table table : tables) {
            largest = table.rows() > largest.rows() ? table : largest;
        }
        String where = largest.where();
        if (largest.rows() == 0) {
            return UserError.at(
                    where,
                    (largest.sheet().isEmpty() ? "the file" : "the sheet")
                            + " is empty. Choose the file with the readings.");
        }
        if (Recogniser.hasNumbers(largest)) {
            return UserError.at(
                    where + "!A1",
                    "the table has numbers but no column with dates or times (" + largest.rows() + " rows, "
                            + largest.columns()
                            + " columns). Add a column with the time of each reading, headed for example “Time”. A list of"
                            + " servers is imported as assets (--as assets, or on the page Hardware).");
        }
        return UserError.at(
                where + "!A1",
                "no readings were found: no column has dates, or no column beside the dates has numbers. Choose the sheet or file"
                        + " with the readings, with a header row, a time column and at least one value column.");
    }
}
