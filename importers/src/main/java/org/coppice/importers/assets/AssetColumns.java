package org.coppice.importers.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.preview.ListPreview;
import org.coppice.importers.preview.ListSource;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.sheet.Table;

/**
 * Where a list of equipment keeps what; -1 for a column that is not there.
 *
 * @param headerRow -1 if the list has no header
 */
record AssetColumns(int headerRow, int type, int count, int purchased, int site) {
    private static final List<String> BEST_TYPE =
            List.of("device type", "server type", "geratetyp", "type", "typ", "model", "modell");
    private static final int SAMPLE = 200;

    static Optional<AssetColumns> find(Table table) {
        for (int row = 0; row < Math.min(table.rows(), 30); row++) {
            AssetColumns columns = inHeader(table, row);
            if (columns.type >= 0 && (columns.count >= 0 || columns.purchased >= 0 || columns.site >= 0)) {
                return Optional.of(columns);
            }
        }
        return bare(table);
    }

    /** Whether a header of dates says that they are those of buying or installing. */
    static boolean saysBought(String header) {
        return AssetVocabulary.BOUGHT.isIn(header);
    }

    /** Where the list stands, and what it looks like there. */
    ListSource source(Table table, String format, IntPredicate leftOut) {
        Map<Integer, ListPreview.Meaning> meanings = new HashMap<>();
        meanings.put(site, new ListPreview.Meaning(PreviewColumn.Role.NAME, "site"));
        meanings.put(purchased, new ListPreview.Meaning(PreviewColumn.Role.TIME, "purchased"));
        meanings.put(count, new ListPreview.Meaning(PreviewColumn.Role.VALUE, "count"));
        meanings.put(type, new ListPreview.Meaning(PreviewColumn.Role.NAME, "type"));
        return ListSource.of("assets", format, table, headerRow, meanings, leftOut);
    }

    /** Columns that may tell how many, in a list of which none is headed so: whole numbers under headers that say nothing else. */
    List<String> mayBeCounts(Table table) {
        List<String> headers = new ArrayList<>();
        for (int c = 0; count < 0 && headerRow >= 0 && c < table.columns(); c++) {
            String header = table.text(headerRow, c).strip();
            String text = Words.fold(header).replace('_', ' ');
            boolean other = c == type
                    || c == purchased
                    || c == site
                    || text.isEmpty()
                    || isNaming(text)
                    || AssetVocabulary.PARTS.isIn(text)
                    || AssetVocabulary.COUNT.isIn(text) // Asset No
                    || UnitWords.inHeader(header).isPresent();
            if (!other && holdsSmallNumbers(table, c)) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** Whole numbers from 1 to 9,999, not all 1, and not those of the rows or of years. */
    private boolean holdsSmallNumbers(Table table, int column) {
        boolean many = false;
        boolean years = true;
        boolean counting = true;
        int before = -1;
        for (int row = headerRow + 1; row < Math.min(table.rows(), headerRow + SAMPLE); row++) {
            String cell = table.text(row, column).strip();
            if (table.text(row, type).isEmpty() || cell.isEmpty()) {
                continue;
            }
            if (!cell.matches("[1-9]\\d{0,3}")) {
                return false;
            }
            int number = Integer.parseInt(cell);
            many |= number > 1;
            years &= number > 1_989 && number < 2_100;
            counting &= before < 0 || number == before + 1;
            before = number;
        }
        boolean alone = before >= 0 && table.rows() == headerRow + 2;
        return many && !years && (!counting || alone);
    }

    private static AssetColumns inHeader(Table table, int row) {
        int type = -1;
        int typeRank = Integer.MAX_VALUE;
        int count = -1;
        int purchased = -1;
        int purchasedRank = Integer.MAX_VALUE;
        int site = -1;
        for (int c = 0; c < table.columns(); c++) {
            String text = Words.fold(table.text(row, c)).strip().replace('_', ' ');
            if (text.isEmpty() || NumberText.looksLikeNumber(text) || text.length() > 40 || isNaming(text)) {
                continue;
            }
            if (AssetVocabulary.PURCHASED.isIn(text) && !holdsYesOrNo(table, row, c)) {
                int rank = AssetVocabulary.CALENDAR.isIn(text) && !AssetVocabulary.BOUGHT.isIn(text) ? 1 : 0;
                purchased = rank < purchasedRank ? c : purchased;
                purchasedRank = Math.min(rank, purchasedRank);
            } else if (isCount(text) && count < 0 && !AssetVocabulary.PARTS.isIn(text) && holdsCounts(table, row, c)) {
                count = c;
            } else if (AssetVocabulary.TYPE.isIn(text)
                    && !AssetVocabulary.INNER.isIn(text)
                    && typeRank(table, row, c, text) < typeRank) {
                type = c;
                typeRank = typeRank(table, row, c, text);
            } else if (AssetVocabulary.SITE.isIn(text) && site < 0) {
                site = c;
            }
        }
        return new AssetColumns(row, type, count, purchased, site);
    }

    /** A number of something at the end of a header is its name, {@code Asset No}; at the beginning it counts: {@code No. of servers}. */
    private static boolean isCount(String text) {
        boolean name = text.matches(".*[\\p{L}\\d].*\\b(no|number|numero|nr)\\.?");
        return AssetVocabulary.COUNT.isIn(text) && !name;
    }

    private static boolean isNaming(String text) {
        return AssetVocabulary.NAMING.isIn(text) && !text.equals("model id") && !text.equals("model name");
    }

    /** A column whose cells tell models apart by digits (R750, H100) goes before one of kinds (Server); then the header decides. */
    private static int typeRank(Table table, int header, int column, String text) {
        int filled = 0;
        int models = 0;
        for (int row = header + 1; row < Math.min(table.rows(), header + SAMPLE); row++) {
            String cell = table.text(row, column);
            filled += cell.isBlank() ? 0 : 1;
            models += cell.matches(".*\\p{L}.*") && cell.matches(".*\\d.*") ? 1 : 0;
        }
        int rank = BEST_TYPE.contains(text) ? BEST_TYPE.indexOf(text) : BEST_TYPE.size();
        int kinds = filled > 0 && models * 2 >= filled ? 0 : BEST_TYPE.size() + 1;
        return rank + kinds + (filled == 0 ? 100 : 0);
    }

    /** {@code in_service: yes} tells whether, and not since when. */
    private static boolean holdsYesOrNo(Table table, int header, int column) {
        int filled = 0;
        for (int row = header + 1; row < Math.min(table.rows(), header + SAMPLE); row++) {
            String cell = Words.fold(table.text(row, column).strip());
            if (!cell.isEmpty() && !AssetVocabulary.YES_OR_NO.isWhole(cell)) {
                return false;
            }
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled > 0;
    }

    private static boolean holdsCounts(Table table, int header, int column) {
        int filled = 0;
        int numbers = 0;
        for (int row = header + 1; row < Math.min(table.rows(), header + SAMPLE); row++) {
            String cell = table.text(row, column);
            filled += cell.isBlank() ? 0 : 1;
            numbers += NumberText.looksLikeNumber(cell) ? 1 : 0;
        }
        return numbers * 2 >= filled;
    }

    /** A pasted list without a header: a text, then a number. */
    private static Optional<AssetColumns> bare(Table table) {
        if (table.rows() == 0 || table.columns() < 2) {
            return Optional.empty();
        }
        boolean firstIsText = !NumberText.looksLikeNumber(table.text(0, 0))
                && !table.text(0, 0).isEmpty();
        boolean secondIsNumber = NumberText.looksLikeNumber(table.text(0, 1));
        boolean thirdIsDate =
                table.columns() > 2 && !AssetDate.parse(table, 0, 2).isEmpty();
        return firstIsText && secondIsNumber
                ? Optional.of(new AssetColumns(
                        -1,
                        0,
                        1,
                        thirdIsDate ? 2 : -1,
                        table.columns() > 3 ? 3 : thirdIsDate ? -1 : table.columns() > 2 ? 2 : -1))
                : Optional.empty();
    }
}
