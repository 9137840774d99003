package org.coppice.importers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.recognise.MonthsOfYear;
import org.coppice.importers.recognise.Recogniser;
import org.coppice.importers.register.Registers;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.weather.WeatherReader;
import org.coppice.model.source.UserError;

/** Says why a file that can be opened holds no readings, and what to do. */
final class NoReadings {
    private static final Pattern FINANCIAL = Pattern.compile("(?:FY ?)?((?:19|20)\\d\\d) ?[/–-] ?((?:19|20)?\\d\\d)");

    private NoReadings() {}

    static UserError error(ImportFile file, List<Table> tables) {
        if (tables.isEmpty()) {
            return UserError.at(file.name(), "the workbook has no worksheet. Save the readings as a table in a sheet.");
        }
        if (tables.stream().anyMatch(WeatherReader::isUnnamed)) {
            return UserError.at(
                    file.name(), "this is weather without headers (ISD-lite). Import it as weather (--as weather).");
        }
        Optional<String> register =
                tables.stream().map(Registers::kind).flatMap(Optional::stream).findFirst();
        if (register.isPresent()) {
            return UserError.at(
                    file.name(),
                    "this is a register of " + register.get() + " and holds no readings. Import it as " + register.get()
                            + " (--as " + register.get() + ").");
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
        Optional<String> failed = failed(largest);
        if (failed.isPresent()) {
            return UserError.at(
                    where + "!" + failed.get(),
                    "formulas of the sheet have no stored value, and Coppice computes none. Open the workbook in a"
                            + " spreadsheet program, save it, and import it again.");
        }
        String unused = Recogniser.unused(largest);
        if (!unused.isEmpty()) {
            return UserError.at(
                    where + "!A1",
                    "no readings were found: there are times, but beside them only columns that are no energy, volume,"
                            + " temperature or price: " + unused
                            + ". Choose the sheet or file with the readings; a log of jobs is imported as jobs (--as"
                            + " jobs).");
        }
        if (isDeviceMonitor(largest)) {
            return UserError.at(
                    where + "!A1",
                    "this is what nvidia-smi dmon shows, without times. Record it with them: nvidia-smi dmon -o DT, or"
                            + " nvidia-smi --query-gpu=timestamp,name,power.draw --format=csv -l 60.");
        }
        Optional<String> financial = financialYear(largest);
        if (financial.isPresent()) {
            return UserError.at(
                    where + "!A1",
                    "“" + financial.get()
                            + "” names a financial year, and nothing says on which day it begins. Write the"
                            + " first and the last day of each year in two columns, headed “From” and “To”.");
        }
        if (MonthsOfYear.lacksYear(largest)) {
            return UserError.at(
                    where + "!A1",
                    "the months are named, but not of which year. Write the year beside each month, in the row above"
                            + " the first month of each year, or in the title; both years, as 2023/24, where they do"
                            + " not begin with January.");
        }
        if (Recogniser.hasNumbers(largest)) {
            return UserError.at(
                    where + "!A1",
                    "the table has numbers but no column with dates or times (" + largest.rows() + " rows, "
                            + largest.columns()
                            + " columns). Add a column with the time of each reading, headed for example “Time”. A"
                            + " list of servers is imported as assets (--as assets, or on the page Hardware).");
        }
        return UserError.at(
                where + "!A1",
                "no readings were found: no column has dates, or no column beside the dates has numbers. Choose the"
                        + " sheet or file with the readings, with a header row, a time column and at least one value"
                        + " column.");
    }

    /** A year that begins in one year and ends in the next, {@code 2023/24}, in the first columns; empty if there is none. */
    private static Optional<String> financialYear(Table table) {
        for (int row = 0; row < Math.min(table.rows(), 20); row++) {
            for (int c = 0; c < Math.min(table.columns(), 3); c++) {
                Matcher years = FINANCIAL.matcher(table.text(row, c).strip());
                if (years.matches()
                        && (Integer.parseInt(years.group(1)) + 1) % 100 == Integer.parseInt(years.group(2)) % 100) {
                    return Optional.of(table.text(row, c).strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The first cell whose formula has no result, if so many have none that the readings or their times may be among them. */
    private static Optional<String> failed(Table table) {
        int failed = 0;
        int others = 0;
        String first = "";
        for (int row = 0; row < Math.min(table.rows(), 200); row++) {
            for (int c = 0; c < table.columns(); c++) {
                CellKind kind = table.kind(row, c);
                boolean empty = kind == CellKind.ERROR && table.text(row, c).startsWith("formula ");
                first = empty && first.isEmpty() ? CellAddress.of(c, table.rowNumber(row)) : first;
                failed += empty ? 1 : 0;
                others += kind == CellKind.NUMBER ? 1 : 0;
            }
        }
        return failed > others / 2 ? Optional.of(first) : Optional.empty();
    }

    /** Whether one of the first rows heads a GPU and its power as the monitor of devices does. */
    private static boolean isDeviceMonitor(Table table) {
        for (int row = 0; row < Math.min(table.rows(), 3); row++) {
            Set<String> headers = new HashSet<>();
            for (int c = 0; c < table.columns(); c++) {
                headers.addAll(
                        List.of(table.text(row, c).replace("#", "").strip().split("\\s+")));
            }
            if (headers.containsAll(Set.of("gpu", "pwr"))) {
                return true;
            }
        }
        return false;
    }
}
