package org.coppice.app.report.book;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the styles of a workbook, each once. Banding is a plain fill, so that every program shows it. */
final class Looks {
    private static final int INK = 0x1F2A30;
    private static final int GREY = 0x5F6B73;
    private static final int GREEN = 0x2F6B4F;
    private static final int HEADER_FILL = 0xDDE8E1;
    private static final int BAND_FILL = 0xF4F7F5;
    private static final int LINE = 0xB5C2BA;
    private static final int LINK = 0x1F5FA8;

    /** The kind of row that a cell stands in. */
    enum RowKind {
        PLAIN,
        BANDED,
        TOTAL
    }

    private record Key(Look look, RowKind row, boolean quoted) {}

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName("Calibri");
        standard.setFontHeightInPoints((short) 10);
    }

    /** The style of a cell. A quoted one keeps text that looks like a formula a text. */
    XSSFCellStyle style(Look look, RowKind row, boolean quoted) {
        return styles.computeIfAbsent(new Key(look, row, quoted), this::make);
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setQuotePrefixed(key.quoted);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font(key));
        key.look
                .format()
                .ifPresent(format ->
                        style.setDataFormat(workbook.createDataFormat().getFormat(format)));
        if (key.look.isNumber() || key.look == Look.NUMBER_HEADER) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) (key.look == Look.NUMBER_HEADER ? 1 : 0));
        }
        style.setWrapText(wraps(key.look));
        decorate(style, key);
        return style;
    }

    static boolean wraps(Look look) {
        return look == Look.TEXT || look == Look.HEADER || look == Look.NUMBER_HEADER;
    }

    private static void decorate(XSSFCellStyle style, Key key) {
        if (key.look == Look.HEADER || key.look == Look.NUMBER_HEADER) {
            fill(style, HEADER_FILL);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(GREEN));
        } else if (key.row == RowKind.TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour(LINE));
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(LINE));
        } else if (key.row == RowKind.BANDED) {
            fill(style, BAND_FILL);
        }
    }

    private XSSFFont font(Key key) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) (key.look == Look.TITLE ? 16 : key.look == Look.SECTION ? 12 : 10));
        font.setBold(key.look == Look.TITLE
                || key.look == Look.SECTION
                || key.look == Look.HEADER
                || key.look == Look.NUMBER_HEADER
                || key.row == RowKind.TOTAL);
        font.setItalic(key.look == Look.REMARK);
        font.setUnderline(
                key.look == Look.LINK
                        ? org.apache.poi.ss.usermodel.Font.U_SINGLE
                        : org.apache.poi.ss.usermodel.Font.U_NONE);
        font.setColor(colour(ink(key.look)));
        return font;
    }

    private static int ink(Look look) {
        return switch (look) {
            case TITLE, SECTION -> GREEN;
            case REMARK -> GREY;
            case LINK -> LINK;
            default -> INK;
        };
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
