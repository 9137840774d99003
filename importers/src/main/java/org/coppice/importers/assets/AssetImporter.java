package org.coppice.importers.assets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Reads lists of equipment. */
public final class AssetImporter {

    private AssetImporter() {}

    /**
     * The list in a file: in its first sheet that is one.
     *
     * @throws UserError if there is none
     */
    public static AssetList read(ImportFile file, Progress progress) {
        SheetSources.Opened opened = SheetSources.open(file);
        try (SheetSource source = opened.source()) {
            return read(source, file.name(), opened.findings(), progress);
        }
    }

    /**
     * The list in a text pasted from a spreadsheet.
     *
     * @throws UserError if it is none
     */
    public static AssetList readPasted(String text) {
        try (SheetSource source = SheetSources.ofPasted(text)) {
            return read(source, "Pasted", List.of(), Progress.SILENT);
        }
    }

    private static AssetList read(SheetSource source, String name, List<Finding> findings, Progress progress) {
        String where = name;
        for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
            TableBuilder builder = new TableBuilder(name, source.sheets().get(sheet));
            source.read(sheet, builder, progress);
            Table table = builder.build();
            where = sheet == 0 ? table.where() : where;
            Optional<AssetColumns> columns = AssetColumns.find(table);
            if (columns.isPresent()) {
                return rows(table, columns.get(), new ArrayList<>(findings));
            }
        }
        throw UserError.at(
                where,
                "this is no list of equipment: no row is headed with a type (Type, Model, Gerätetyp …) and a count, a purchase date"
                        + " or a site. Add a header row.");
    }

    private static AssetList rows(Table table, AssetColumns columns, List<Finding> findings) {
        List<AssetRow> rows = new ArrayList<>();
        int from = columns.headerRow() + 1;
        Optional<DateOrder> order =
                columns.purchased() < 0 ? Optional.empty() : AssetDate.proved(table, from, columns.purchased());
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
        return new AssetList(records, rows, findings);
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
