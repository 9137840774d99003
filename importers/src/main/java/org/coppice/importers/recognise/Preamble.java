package org.coppice.importers.recognise;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.InsideSite;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.ZoneWords;

/**
 * What the titles above a table say of all of it.
 *
 * @param words all titles, for words
 * @param zoneWhere the cell that names the zone
 * @param date the one day that they name
 */
public record Preamble(
        Optional<ZoneId> zone,
        String zoneWhere,
        Optional<SourceUnit> unit,
        String unitWhere,
        Optional<String> meter,
        Optional<TitleDate> date,
        String words) {
    private static final Set<String> ZONE =
            Set.of("time zone", "timezone", "zeitzone", "fuseau", "zona horaria", "fuso", "tijdzone");
    private static final Set<String> UNIT =
            Set.of("unit", "units", "einheit", "unite", "unidad", "unita", "eenheid", "uom");
    private static final Set<String> METER = Set.of(
            "meter",
            "zahler",
            "zahlpunkt",
            "zahlpunktbezeichnung",
            "messstelle",
            "compteur",
            "contador",
            "contatore",
            "meter id",
            "meter no",
            "meter serial",
            "meter serial number",
            "serial number",
            "service point",
            "service point id",
            "zahlernummer",
            "meter number",
            "messlokation",
            "marktlokation",
            "melo",
            "malo",
            "prm",
            "pdl",
            "identifiant prm",
            "identifiant pdl",
            "point de livraison",
            "cups",
            "pod",
            "mpan",
            "mprn",
            "nmi",
            "ean",
            "ean-code",
            "ean code",
            "esiid",
            "esi id");
    /** Beside prices, what they are paid for. */
    private static final Set<String> AMOUNTS =
            Set.of("volume", "menge", "lastgang", "einspeisung", "production", "erzeugung");

    private static final int MOST_ROWS = 60;

    /** @param timeColumn what heads empty columns left of it is a title too: it stood above times that run to the right */
    static Preamble of(Table table, HeaderBlock header, int timeColumn) {
        int toRow = header.from();
        Legend legend = Legend.of(table, header);
        Optional<ZoneId> zone = Optional.empty();
        Optional<SourceUnit> unit = Optional.empty();
        Optional<String> meter = Optional.empty();
        String zoneWhere = "";
        String unitWhere = "";
        StringBuilder words = new StringBuilder();
        for (int row = 0; row < Math.min(toRow, MOST_ROWS); row++) {
            for (int c = 0; c < Math.min(table.columns(), 100); c++) {
                if (table.kind(row, c) != CellKind.TEXT) {
                    continue;
                }
                String text = table.text(row, c);
                words.append(text).append(' ');
                Optional<ZoneId> here = zone(table, row, c, text, toRow);
                if (zone.isEmpty() && here.isPresent()) {
                    zone = here;
                    zoneWhere = table.where(row, c);
                }
                Optional<SourceUnit> unitHere = row == header.unitRow() || legend.explains(table.text(row, 0))
                        ? Optional.empty()
                        : unit(table, row, c, text);
                if (unit.isEmpty() && unitHere.isPresent()) {
                    unit = unitHere;
                    unitWhere = table.where(row, c);
                }
                meter = meter.isEmpty() ? meter(table, row, c, text) : meter;
            }
        }
        for (int row = header.headerRow() + 1; header.headerRow() >= 0 && row < header.dataFrom(); row++) {
            meter = meter.isEmpty() ? meter(table, row, 0, table.text(row, 0)) : meter;
        }
        for (int c = 0; c < timeColumn && header.headerRow() >= 0; c++) {
            String text = table.text(header.headerRow(), c);
            boolean title = !text.isEmpty() && table.endOfKind(header.dataFrom(), c, CellKind.BLANK) == table.rows();
            words.append(title ? text + " " : "");
            if (title && unit.isEmpty()) {
                unit = unit(table, header.headerRow(), c, text);
                unitWhere = table.where(header.headerRow(), c);
            }
        }
        return new Preamble(zone, zoneWhere, unit, unitWhere, meter, TitleDate.find(table, toRow), words.toString());
    }

    private static Optional<ZoneId> zone(Table table, int row, int column, String text, int toRow) {
        if (!Words.has(text, ZONE)) {
            return ZoneWords.find(text);
        }
        String after = text.contains(":") ? text.substring(text.indexOf(':') + 1) : "";
        Optional<ZoneId> here = after.isBlank() ? Optional.empty() : ZoneWords.ofValue(after);
        Optional<ZoneId> right = here.isPresent() ? here : ZoneWords.ofValue(table.text(row, column + 1));
        return right.isPresent() || row + 1 >= toRow ? right : ZoneWords.ofValue(table.text(row + 1, column));
    }

    private static Optional<SourceUnit> unit(Table table, int row, int column, String text) {
        if (isKey(text, UNIT)) {
            return UnitWords.find(value(table, row, column, text));
        }
        boolean counted = column > 0
                && text.equalsIgnoreCase("m3")
                && table.text(row, column - 1).equalsIgnoreCase("m2");
        return Optional.of(text)
                .filter(title -> !counted)
                .flatMap(UnitWords::inHeader)
                .map(UnitWords.InHeader::unit)
                .filter(found -> found.measure().adds() || found.measure().isRate() || isOfPrices(found, text));
    }

    /**
     * Whether a title says in what the prices below it are. One with a number is a price itself, as of a tariff; one that speaks of
     * loads too leaves open which columns it means.
     */
    private static boolean isOfPrices(SourceUnit unit, String title) {
        return unit.measure() == Measure.PRICE
                && HeaderWords.isPrice(title)
                && !HeaderVocabulary.LOAD.isIn(title)
                && !Words.has(title, AMOUNTS)
                && !InsideSite.isUse(title)
                && title.chars().noneMatch(Character::isDigit);
    }

    private static Optional<String> meter(Table table, int row, int column, String text) {
        if (!isKey(text, METER)) {
            return Optional.empty();
        }
        String value = value(table, row, column, text);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Whether a cell is a key such as {@code Unit} or {@code Unit: kWh}. */
    private static boolean isKey(String text, Set<String> keys) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon);
        return keys.contains(Words.fold(key.strip()));
    }

    private static String value(Table table, int row, int column, String text) {
        int colon = text.indexOf(':');
        String after = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!after.isEmpty()) {
            return after;
        }
        return isHeaded(table, row) ? table.text(row + 1, column) : table.text(row, column + 1);
    }

    /** Whether a row of several keys has as many values in the row below. */
    private static boolean isHeaded(Table table, int row) {
        if (row + 1 >= table.rows() || table.rowNumber(row + 1) != table.rowNumber(row) + 1) {
            return false;
        }
        int keys = 0;
        for (int c = 0; c < table.columns(); c++) {
            boolean key = table.kind(row, c) == CellKind.TEXT;
            boolean value = table.kind(row + 1, c) != CellKind.BLANK;
            if (value && !key) {
                return false;
            }
            keys += key && value ? 1 : 0;
        }
        return keys >= 3;
    }
}
