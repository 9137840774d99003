package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/** Gives every column its role, by its words first and by its content where words leave it open. */
final class ColumnRoles {
    private final Table table;
    private final HeaderBlock header;
    private final TimeColumns time;
    private final boolean oneTime;
    private final Legend legend;
    private final Set<String> foldedHeaders = new HashSet<>();
    private final PublishedColumns published;

    private ColumnRoles(Table table, HeaderBlock header, TimeColumns time) {
        this.table = table;
        this.header = header;
        this.time = time;
        this.legend = Legend.of(table, header);
        this.oneTime = time.stamp() >= 0
                && ColumnContent.of(table, header.dataFrom(), time.stamp()).distinct() == 1;
        for (int c = 0; c < table.columns(); c++) {
            foldedHeaders.add(Words.fold(header.header(table, c).strip()));
        }
        this.published = PublishedColumns.of(foldedHeaders);
    }

    static List<Column> of(Table table, HeaderBlock header, TimeColumns time) {
        ColumnRoles roles = new ColumnRoles(table, header, time);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            columns.add(roles.column(c));
        }
        BestNamed.withoutQuantities(columns);
        BestNamed.withoutReadings(columns, table, header);
        BestNamed.keep(columns, ColumnRole.METER, table, header);
        BestNamed.keep(columns, ColumnRole.KIND, table, header);
        PartNumbers.tellApart(table, header, columns);
        FactorColumns.tellApart(table, header, columns);
        amountsOfUnits(columns);
        roles.withoutCodes(columns);
        return ReadingPairs.alone(table, header, ExchangePrices.amongMoney(columns));
    }

    /** An amount without a currency is one of the units in a column, where no other column has values. */
    private static void amountsOfUnits(List<Column> columns) {
        boolean units = columns.stream().anyMatch(column -> column.role() == ColumnRole.UNIT);
        boolean values = columns.stream().anyMatch(column -> column.role() == ColumnRole.VALUE);
        if (units && !values) {
            columns.stream()
                    .filter(column -> column.role() == ColumnRole.MONEY
                            && column.unit().isEmpty()
                            && Words.fold(column.header().strip()).equals("amount"))
                    .findFirst()
                    .ifPresent(column -> columns.set(column.index(), column.as(ColumnRole.VALUE)));
        }
    }

    private Column column(int index) {
        String text = header.header(table, index);
        String group = header.group(table, index);
        String shown = text.isEmpty() ? group : text;
        String above = text.isEmpty() ? "" : group;
        if (time.has(index)) {
            ColumnRole whole = index == time.duration() ? ColumnRole.DURATION : ColumnRole.STAMP;
            return plain(index, shown, above, index == time.end() ? ColumnRole.END : whole);
        }
        ColumnContent content = ColumnContent.of(table, header.dataFrom(), index);
        Named unit = unit(index, shown, above);
        ColumnRole role = role(index, shown, content, unit.unit);
        String unknown = role == ColumnRole.VALUE && unit.unit.isEmpty() ? unknownUnit(index, shown) : "";
        return new Column(index, shown, above, role, unit.unit, unit.evidence, unknown, -1, -1, -1);
    }

    /**
     * Where units are known, columns without one are no readings if they are headed as codes and hold the same number all over,
     * count hours or rows, or name a price.
     */
    private void withoutCodes(List<Column> columns) {
        boolean units = columns.stream().anyMatch(column -> column.role() == ColumnRole.UNIT);
        List<Column> values = columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE)
                .toList();
        boolean known = values.stream().anyMatch(column -> isKnown(column, units));
        boolean quantityNamed = units && values.stream().anyMatch(column -> HeaderWords.isQuantity(column.header()));
        for (Column column : values) {
            ColumnContent content = ColumnContent.of(table, header.dataFrom(), column.index());
            boolean plain = !isKnown(column, units) && column.unknownUnit().isEmpty() && !content.isUnited();
            if (plain && known && HeaderWords.isPrice(column.header())) {
                columns.set(column.index(), plain(column, ColumnRole.MONEY));
            } else if (plain
                    && known
                    && content.distinct() == 1
                    && content.filled() > 3
                    && (HeaderWords.isCode(column.header())
                            || (isFlagOrNumber(content) && !HeaderWords.isQuantity(column.header())))) {
                columns.set(column.index(), plain(column, ColumnRole.CONSTANT));
            } else if (plain && quantityNamed && content.isWhole()) {
                columns.set(column.index(), plain(column, ColumnRole.OTHER)); // the unit is that of the quantity
            } else if (plain
                    && values.size() > 1
                    && HeaderWords.isOrdinal(column.header())
                    && !column.header().matches(".*\\d[AaBb]?\\s*") // Hour 7, one of many
                    && content.isWhole()
                    && (known || content.isWithin(0, 366))) {
                columns.set(column.index(), plain(column, ColumnRole.OTHER));
            }
        }
    }

    /** One and the same whole number that no meter without a unit would show hour after hour: 0, 1, or the digits of a serial number. */
    private static boolean isFlagOrNumber(ColumnContent content) {
        return content.isWhole() && (content.isWithin(0, 1) || content.least() >= 10_000);
    }

    private static Column plain(Column column, ColumnRole role) {
        return plain(column.index(), column.header(), column.group(), role);
    }

    /** Whether a column names its unit, or is the one of which a column of units speaks. */
    private static boolean isKnown(Column column, boolean units) {
        return column.unit().isPresent()
                || (units && (HeaderWords.isQuantity(column.header()) || Subject.isRegister(column.header())));
    }

    private static Column plain(int index, String header, String group, ColumnRole role) {
        return new Column(index, header, group, role, Optional.empty(), "", "", -1, -1, -1);
    }

    private record Named(Optional<SourceUnit> unit, String evidence) {}

    private Named unit(int index, String text, String group) {
        Optional<SourceUnit> inRow = UnitWords.find(header.unit(table, index));
        if (inRow.isPresent()) {
            return new Named(inRow, "unit row, cell " + table.where(header.unitRow(), index));
        }
        Optional<PublishedColumns.Published> known = published.find(text);
        if (known.isPresent()) {
            return new Named(
                    known.map(PublishedColumns.Published::unit), known.get().source());
        }
        boolean numbered = HeaderWords.isCounted(text, foldedHeaders);
        Optional<UnitWords.InHeader> inHeader = numbered ? Optional.empty() : UnitWords.inHeader(text);
        if (inHeader.isPresent()) {
            return new Named(inHeader.map(UnitWords.InHeader::unit), "header “" + text + "”");
        }
        Optional<UnitWords.InHeader> inGroup = UnitWords.inHeader(group);
        if (inGroup.isPresent()) {
            return new Named(inGroup.map(UnitWords.InHeader::unit), "header “" + group + "”");
        }
        return new Named(legend.unit(text), legend.unit(text).isPresent() ? legend.evidence(text) : "");
    }

    private String unknownUnit(int index, String text) {
        String inRow = header.unit(table, index);
        if (Words.fold(text).contains("currency/")) {
            return ""; // which a column names
        }
        return inRow.isEmpty() || inRow.equals("-") || HeaderBlock.isFormat(inRow)
                ? UnitWords.unknownInHeader(text).orElse("")
                : inRow;
    }

    private ColumnRole role(int index, String text, ColumnContent content, Optional<SourceUnit> unit) {
        if (content.filled() == 0 && content.count(Sense.MISSING) == 0) {
            return ColumnRole.OTHER;
        }
        if (content.isMostly(Sense.DATE) || (HeaderWords.isDuration(text) && !content.isUnited())) {
            return ColumnRole.OTHER;
        }
        if (content.isRegisterCodes() && content.isMostly(Sense.NUMBER) && !HeaderWords.isUnused(text)) {
            return ColumnRole.KIND;
        }
        boolean statuses = (content.isQualities() || content.isLetters()) && !HeaderWords.isUnit(text); // W, A, L
        if (content.isUnits() && !statuses && !content.isMostly(Sense.NUMBER) && !HeaderWords.isMeter(text)) {
            boolean kinds = content.isWorded() && (content.distinct() > 1 || !HeaderWords.isUnit(text));
            return kinds ? ColumnRole.KIND : ColumnRole.UNIT;
        }
        ColumnRole named = textRole(text, content);
        if (named != ColumnRole.OTHER) {
            return named;
        }
        if (!content.isMostly(Sense.NUMBER)) {
            boolean unitNamed = HeaderWords.isUnit(text) && content.count(Sense.TEXT) > 0;
            return unitNamed ? ColumnRole.UNIT : ColumnRole.OTHER;
        }
        return numberRole(index, text, content, unit);
    }

    private ColumnRole textRole(String text, ColumnContent content) {
        if (content.isMostly(Sense.TEXT) && content.isYesOrNo() && !QualityWords.asksForEstimates(text)) {
            return ColumnRole.OTHER;
        }
        boolean texts = content.isMostly(Sense.TEXT);
        if (HeaderWords.isQuality(text)
                && content.count(Sense.TEXT) + content.count(Sense.MISSING) > 0
                && !content.isWorded()
                && !content.isFlows()) {
            return ColumnRole.QUALITY;
        }
        if (!texts) {
            return HeaderWords.isQuality(text) && content.isWhole() && content.distinct() < 12
                    ? ColumnRole.QUALITY
                    : content.isQualities() && !content.isMostly(Sense.NUMBER) ? ColumnRole.QUALITY : ColumnRole.OTHER;
        }
        if (HeaderWords.isFlow(text) || content.isFlows()) {
            return ColumnRole.FLOW;
        }
        if (content.isOnlyQualities()) {
            return ColumnRole.QUALITY;
        }
        boolean type = HeaderVocabulary.TYPE.isIn(text);
        if (HeaderWords.isKind(text) && (type || !HeaderWords.isMeter(text)) && content.distinct() <= 60) {
            return ColumnRole.KIND;
        }
        if (HeaderWords.isMeter(text) && UnitWords.inHeader(text).isEmpty()) {
            return tellsApart(content) ? ColumnRole.METER : ColumnRole.OTHER;
        }
        if (content.isQualities() && content.distinct() <= 8) {
            return ColumnRole.QUALITY;
        }
        return ColumnRole.OTHER;
    }

    private ColumnRole numberRole(int index, String text, ColumnContent content, Optional<SourceUnit> unit) {
        boolean priced = unit.isPresent() && unit.get().measure().adds() && HeaderWords.isPriceOfEach(text);
        if (priced || (unit.isPresent() && unit.get().measure() == Measure.MONEY)) {
            return ColumnRole.MONEY;
        }
        if (HeaderWords.isRaw(text, foldedHeaders)
                || HeaderWords.isOfCurrent(text, foldedHeaders)
                || HeaderWords.isDerived(text, unit)
                || HeaderVocabulary.DEVIATION.isIn(text)
                || (unit.isPresent() && unit.get().measure() == Measure.UNUSED)) {
            return ColumnRole.UNUSED;
        }
        if (unit.isPresent()) {
            return ColumnRole.VALUE;
        }
        if (Subject.isReactive(text) || Subject.isCalorific(text)) {
            return ColumnRole.UNUSED;
        }
        if (HeaderWords.isMoney(text) && !content.isUnited()) {
            return ColumnRole.MONEY;
        }
        if (HeaderWords.isUnused(text)) {
            return ColumnRole.UNUSED;
        }
        if (OtherTimes.isTime(text, content, table, header.dataFrom(), time.stamp(), index)) {
            return ColumnRole.OTHER; // the time once more, or another one
        }
        if (content.isIdentifier() && !HeaderVocabulary.LOAD.isIn(text)) {
            return tellsApart(content) ? ColumnRole.METER : ColumnRole.OTHER;
        }
        boolean running = content.isWhole() && content.distinct() >= content.filled() * 0.9;
        if ((content.isCounting() && text.isEmpty()) || (running && HeaderWords.isPrivateNumber(text))) {
            return ColumnRole.OTHER;
        }
        boolean quantity = HeaderVocabulary.LOAD.isIn(text);
        if (content.isWhole()
                && !content.isUnited()
                && HeaderWords.isMeter(text)
                && !HeaderWords.isOneMeter(text)
                && !quantity) {
            return idRole(text, content);
        }
        return content.isWhole() && Words.has(text, Set.of("id", "itemid", "hostid", "objid", "ns"))
                ? ColumnRole.OTHER
                : ColumnRole.VALUE;
    }

    /** Whole numbers under a meter's word: an id if they repeat, a private number if the header says so, else values. */
    private ColumnRole idRole(String text, ColumnContent content) {
        if (content.repeats() && !(content.distinct() == 1 && content.least() == 0)) {
            return ColumnRole.METER;
        }
        boolean id = Words.has(text, Set.of("id", "number", "nummer", "nr", "mpan", "nmi", "ean"));
        if (!id) {
            return ColumnRole.VALUE;
        }
        return tellsApart(content) ? ColumnRole.METER : ColumnRole.OTHER;
    }

    /** Names repeat from time to time; where all rows are of one time, each is a meter's. */
    private boolean tellsApart(ColumnContent content) {
        return content.distinct() < content.filled() || content.filled() == 1 || oneTime;
    }
}
