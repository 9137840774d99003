package org.coppice.importers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private static final List<Set<String>> CLOUD_BILLS = List.of(
            Set.of("lineitem/usageamount", "lineitem/usagestartdate"),
            Set.of("line item usage amount", "line item usage start date"),
            Set.of("billedcost", "consumedquantity"),
            Set.of("costinbillingcurrency", "quantity"),
            Set.of("pretaxcost", "usagequantity"));

    private NoReadings() {}

    static UserError error(ImportFile file, List<Table> tables) {
        return ofFile(file, tables).orElseGet(() -> ofTable(largest(tables)));
    }

    /** Whether the tables are those of another kind of file, although they look like readings. */
    static boolean areOthers(List<Table> tables) {
        return tables.stream().anyMatch(table -> WeatherReader.isUnnamed(table) || isCloudBill(table));
    }

    /** Whether the first row heads the costs and hours of a cloud, as AWS, Azure or the FOCUS specification name them. */
    private static boolean isCloudBill(Table table) {
        Set<String> headers = new HashSet<>();
        for (int c = 0; table.rows() > 0 && c < Math.min(table.columns(), 300); c++) {
            headers.add(table.text(0, c).strip().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return CLOUD_BILLS.stream().anyMatch(headers::containsAll);
    }

    /** What the file is instead. */
    private static Optional<UserError> ofFile(ImportFile file, List<Table> tables) {
        if (tables.isEmpty()) {
            return Optional.of(UserError.at(
                    file.name(), "the workbook has no worksheet. Save the readings as a table in a sheet."));
        }
        if (tables.stream().anyMatch(WeatherReader::isUnnamed)) {
            return Optional.of(UserError.at(
                    file.name(), "this is weather without headers (ISD-lite). Import it as weather (--as weather)."));
        }
        if (tables.stream().anyMatch(NoReadings::isCloudBill)) {
            return Optional.of(UserError.at(
                    file.name(),
                    "this is a bill of a cloud: it tells hours and costs, and no energy. Jobs are imported from the log of their"
                            + " scheduler (--as jobs), and what a cloud says of its emissions as a table of months."));
        }
        return tables.stream()
                .map(Registers::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .map(register -> UserError.at(
                        file.name(),
                        "this is a register of " + register + " and holds no readings. Import it as " + register
                                + " (--as " + register + ")."));
    }

    private static Table largest(List<Table> tables) {
        Table largest = tables.get(0);
        for (Table table : tables) {
            largest = table.rows() > largest.rows() ? table : largest;
        }
        return largest;
    }

    /** What the largest table lacks: the plainest reason first. */
    private static UserError ofTable(Table table) {
        String corner = table.where() + "!A1";
        return empty(table)
                .or(() -> failed(table))
                .or(() -> unused(table).map(why -> UserError.at(corner, why)))
                .or(() -> monitor(table).map(why -> UserError.at(corner, why)))
                .or(() -> yearless(table).map(why -> UserError.at(corner, why)))
                .orElseGet(() -> UserError.at(corner, unlike(table)));
    }

    private static Optional<UserError> empty(Table table) {
        String what = table.sheet().isEmpty() ? "the file" : "the sheet";
        return table.rows() > 0
                ? Optional.empty()
                : Optional.of(UserError.at(table.where(), what + " is empty. Choose the file with the readings."));
    }

    private static Optional<UserError> failed(Table table) {
        return firstFailed(table)
                .map(cell -> UserError.at(
                        table.where() + "!" + cell,
                        "formulas of the sheet have no stored value, and Coppice computes none. Open the workbook in a"
                                + " spreadsheet program, save it, and import it again."));
    }

    private static Optional<String> unused(Table table) {
        return Optional.of(Recogniser.unused(table))
                .filter(columns -> !columns.isEmpty())
                .map(columns ->
                        "no readings were found: there are times, but beside them only columns that are no energy, volume,"
                                + " temperature or price: " + columns
                                + ". Choose the sheet or file with the readings; a log of jobs is imported as jobs (--as"
                                + " jobs).");
    }

    private static Optional<String> monitor(Table table) {
        return isDeviceMonitor(table)
                ? Optional.of(
                        "this is what nvidia-smi dmon shows, without times. Record it with them: nvidia-smi dmon -o DT, or"
                                + " nvidia-smi --query-gpu=timestamp,name,power.draw --format=csv -l 60.")
                : Optional.empty();
    }

    private static Optional<String> yearless(Table table) {
        Optional<String> financial = financialYear(table)
                .map(year -> "“" + year
                        + "” names a financial year, and nothing says on which day it begins. Write the"
                        + " first and the last day of each year in two columns, headed “From” and “To”.");
        return financial.isPresent() || !MonthsOfYear.lacksYear(table)
                ? financial
                : Optional.of(
                        "the months are named, but not of which year. Write the year beside each month, in the row above"
                                + " the first month of each year, or in the title; both years, as 2023/24, where they do"
                                + " not begin with January.");
    }

    private static String unlike(Table table) {
        if (Recogniser.hasNumbers(table)) {
            return "the table has numbers but no column with dates or times (" + table.rows() + " rows, "
                    + table.columns()
                    + " columns). Add a column with the time of each reading, headed for example “Time”. A"
                    + " list of servers is imported as assets (--as assets, or on the page Hardware).";
        }
        return "no readings were found: no column has dates, or no column beside the dates has numbers. Choose the"
                + " sheet or file with the readings, with a header row, a time column and at least one value"
                + " column.";
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
    private static Optional<String> firstFailed(Table table) {
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
