package org.coppice.importers.assets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Reads lists of equipment. */
public final class AssetImporter {

    private AssetImporter() {}

    /** Whether the headers of a table are those of a list of equipment. */
    public static boolean isList(Table table) {
        return AssetColumns.find(table)
                .filter(columns -> columns.headerRow() >= 0)
                .isPresent();
    }

    /** Whether a column holds the dates on which the things of a list were bought, which are no times of readings. */
    public static boolean isPurchased(Table table, int column) {
        return AssetColumns.find(table)
                .filter(columns -> columns.headerRow() >= 0 && columns.purchased() == column)
                .filter(columns -> AssetColumns.saysBought(table.text(columns.headerRow(), column)))
                .isPresent();
    }

    /**
     * The list in a file: in its first sheet that is one.
     *
     * @throws UserError if there is none
     */
    public static AssetList read(ImportFile file, Progress progress) {
        return read(new FileTables(file), ImportOptions.none(), progress);
    }

    /** As {@link #read(ImportFile, Progress)}, of a file whose tables may be known. */
    public static AssetList read(FileTables file, ImportOptions options, Progress progress) {
        FileTables.Read read = file.read(options.opening(), progress);
        return first(read.tables(), read.format(), file.file().name(), read.findings());
    }

    /**
     * The list in a text pasted from a spreadsheet.
     *
     * @throws UserError if it is none
     */
    public static AssetList readPasted(String text) {
        try (SheetSource source = SheetSources.ofPasted(text)) {
            TableBuilder builder = new TableBuilder("Pasted", source.sheets().get(0));
            source.read(0, builder, Progress.SILENT);
            return first(List.of(builder.build()), source.format(), "Pasted", List.of());
        }
    }

    private static AssetList first(List<Table> tables, String format, String name, List<Finding> findings) {
        for (Table table : tables) {
            Optional<AssetColumns> columns = AssetColumns.find(table);
            if (columns.isPresent()) {
                return rows(table, format, columns.get(), new ArrayList<>(findings));
            }
        }
        throw UserError.at(
                tables.isEmpty() ? name : tables.get(0).where(),
                "this is no list of equipment: no row is headed with a type (Type, Model, Gerätetyp …) and a count, a purchase date"
                        + " or a site. Add a header row.");
    }

    private static AssetList rows(Table table, String format, AssetColumns columns, List<Finding> findings) {
        boolean headed = columns.headerRow() >= 0 && columns.count() >= 0;
        String header = headed ? table.text(columns.headerRow(), columns.count()) : "";
        List<AssetRow> rows = new ArrayList<>();
        int from = columns.headerRow() + 1;
        Optional<DateOrder> order =
                columns.purchased() < 0 ? Optional.empty() : AssetDate.proved(table, from, columns.purchased());
        List<String> unknown = columns.mayBeCounts(table);
        if (!unknown.isEmpty()) {
            findings.add(Finding.of(
                    "no-count-column",
                    Severity.WARNING,
                    table.where(columns.headerRow(), columns.type()),
                    "No column is headed as the number of devices, so each row counts as one.",
                    "If “" + String.join("” or “", unknown) + "” tells how many, head it “Count” and import again."));
        }
        int records = 0;
        for (int row = from; row < table.rows(); row++) {
            String type = table.text(row, columns.type());
            if (type.isEmpty() || isTotal(table, row)) {
                continue;
            }
            records++;
            double count = count(table, row, columns.count(), findings);
            if (count > 0) {
                rows.add(new AssetRow(
                        type,
                        count,
                        purchased(table, row, columns.purchased(), order, findings),
                        columns.site() < 0 ? "" : table.text(row, columns.site()),
                        table.where(row, columns.type())));
            }
        }
        if (rows.isEmpty()) {
            throw UserError.at(table.where(), "the list has a header and no equipment under it. Add a row a type.");
        }
        return new AssetList(records, rows, findings, header, columns.source(table, format, row -> {
            String type = table.text(row, columns.type());
            return type.isEmpty() || isTotal(table, row);
        }));
    }

    private static boolean isTotal(Table table, int row) {
        return table.text(row, 0).matches("(?i)(grand )?(total|summe|gesamt|sum|somme|totale)\\b.*");
    }

    private static double count(Table table, int row, int column, List<Finding> findings) {
        if (column < 0) {
            return 1;
        }
        String text = table.text(row, column);
        double count = NumberText.isMissing(text) ? 0 : NumberText.parse(text, false);
        if (Double.isNaN(count) || count < 0 || count != Math.rint(count)) {
            findings.add(Finding.of(
                    "unreadable-count",
                    Severity.ERROR,
                    table.where(row, column),
                    "“" + text + "” is no count of devices.",
                    "The row was left out. Write a whole number."));
            return 0;
        }
        if (count == 0 && NumberText.isMissing(text)) {
            findings.add(Finding.of(
                    "no-count",
                    Severity.INFO,
                    table.where(row, column),
                    "“" + table.text(row, 0) + "” has no count.",
                    "The row was left out."));
        }
        return count;
    }

    private static Optional<LocalDate> purchased(
            Table table, int row, int column, Optional<DateOrder> order, List<Finding> findings) {
        if (column < 0 || NumberText.isMissing(table.text(row, column))) {
            return Optional.empty();
        }
        Optional<LocalDate> date = AssetDate.parse(table, row, column, order);
        if (date.isEmpty()) {
            findings.add(Finding.of(
                    "unreadable-date",
                    Severity.ERROR,
                    table.where(row, column),
                    "“" + table.text(row, column) + "” is no date, or can be read in two ways.",
                    "Taken as unknown. Write the date as 2024-03-31, the month as 2024-03 or the year as 2024."));
        }
        return date;
    }
}
