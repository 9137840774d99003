package org.coppice.app.report.book;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Column widths and row heights by the number of characters; measuring with a font needs a display on some machines. */
final class Widths {
    private static final int LEAST = 8;
    private static final int MOST = 44;
    /** Bold characters are wider. */
    private static final double BOLD = 1.1;
    /** A column is measured in digits, and letters are narrower on average. */
    private static final double LETTERS_A_DIGIT = 1.12;

    private static final float LINE_POINTS = 13.5f;

    private final XSSFSheet sheet;
    private final List<XSSFCell> cells;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> most;

    Widths(XSSFSheet sheet, List<XSSFCell> cells, Map<Integer, Integer> most) {
        this.sheet = sheet;
        this.cells = cells;
        this.most = most;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    void apply() {
        for (XSSFCell cell : cells) {
            int length =
                    isHeader(cell) ? longestWord(text(cell)) + 1 : text(cell).length();
            int column = cell.getColumnIndex();
            int width = (int) Math.ceil((length + 1) * (isBold(cell) ? BOLD : 1));
            widths.merge(column, Math.min(most.getOrDefault(column, MOST), Math.max(LEAST, width)), Math::max);
        }
        widths.forEach((column, width) -> sheet.setColumnWidth(column, width * 256));
        for (XSSFCell cell : cells) {
            raise(cell);
        }
    }

    private void raise(XSSFCell cell) {
        if (!cell.getCellStyle().getWrapText()) {
            return;
        }
        double letters = isBold(cell) ? LETTERS_A_DIGIT / BOLD / BOLD : LETTERS_A_DIGIT;
        int lines = lines(text(cell), (int) (letters * widths.getOrDefault(cell.getColumnIndex(), MOST)));
        XSSFRow row = cell.getRow();
        if (lines > 1 && row.getHeightInPoints() < lines * LINE_POINTS) {
            row.setHeightInPoints(lines * LINE_POINTS);
        }
    }

    private static boolean isHeader(XSSFCell cell) {
        return cell.getCellStyle().getWrapText()
                && isBold(cell)
                && cell.getCellStyle().getFillForegroundColorColor() != null;
    }

    private static boolean isBold(XSSFCell cell) {
        return cell.getCellStyle().getFont().getBold();
    }

    private String text(XSSFCell cell) {
        return formatter.formatCellValue(cell);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, word.length() + 1);
        }
        return longest;
    }

    /** How many lines a text takes when it breaks between words. */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed > width && used > 0) {
                lines++;
                needed = word.length();
            }
            lines += Math.max(0, (needed - 1) / width);
            used = needed > width ? needed % width : needed;
        }
        return lines;
    }
}
