package org.coppice.importers.sheet.xlsb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a binary workbook of one sheet, record by record, after [MS-XLSB]. Style 0 is plain, 1 a date, 2 a time. */
public final class XlsbWriter {
    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    private boolean hidden;
    private int reserved;

    /** A first row of headers, one of the shared texts, and a day with its value. */
    public static XlsbWriter ofOneDay() {
        return new XlsbWriter()
                .row(0)
                .shared(0, 0)
                .text(1, "kWh")
                .row(1)
                .real(0, 1, 45_463)
                .hundredths(1, 250);
    }

    /** Begins a row, from 0. */
    public XlsbWriter row(int row) {
        return record(sheet, 0, fields(4 + 13).putInt(0, row));
    }

    /** Begins a row that is not shown. */
    public XlsbWriter hiddenRow(int row) {
        return record(sheet, 0, fields(4 + 13).putInt(0, row).put(11, (byte) 0x10));
    }

    /** Columns that are not shown. */
    public XlsbWriter hiddenColumns(int from, int to) {
        return record(sheet, 60, fields(18).putInt(0, from).putInt(4, to).put(16, (byte) 1));
    }

    /** The sheet is not shown. */
    public XlsbWriter hiddenSheet() {
        hidden = true;
        return this;
    }

    /** As the first Excel 2007 wrote it: a sheet has four bytes more before its number. */
    public XlsbWriter first() {
        reserved = 4;
        return this;
    }

    /** A double cell. */
    public XlsbWriter real(int column, int style, double value) {
        return record(sheet, 5, cell(column, style, 8).putDouble(8, value));
    }

    /** A number in hundredths, packed. */
    public XlsbWriter hundredths(int column, int hundredths) {
        return record(sheet, 2, cell(column, 0, 4).putInt(8, hundredths << 2 | 3));
    }

    /** A text in the cell itself. */
    public XlsbWriter text(int column, String text) {
        ByteBuffer cell = cell(column, 0, 4 + 2 * text.length());
        put(cell, 8, text);
        return record(sheet, 6, cell);
    }

    /** The n-th shared text. */
    public XlsbWriter shared(int column, int index) {
        return record(sheet, 7, cell(column, 0, 4).putInt(8, index));
    }

    /** A failed formula. */
    public XlsbWriter error(int column, int code) {
        return record(sheet, 11, cell(column, 0, 1).put(8, (byte) code));
    }

    /** The workbook. */
    public byte[] bytes(String sheetName, String... sharedTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.bin"));
            part(zip, "xl/_rels/workbook.bin.rels", relation("worksheet", "worksheets/sheet1.bin"));
            part(zip, "xl/workbook.bin", workbook(sheetName));
            part(zip, "xl/styles.bin", styles());
            part(zip, "xl/sharedStrings.bin", shared(sharedTexts));
            part(zip, "xl/worksheets/sheet1.bin", sheet.toByteArray());
        }
        return out.toByteArray();
    }

    private static byte[] relation(String type, String target) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] workbook(String sheetName) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer bundle = fields(reserved + 8 + 4 + 8 + 4 + 2 * sheetName.length());
        bundle.putInt(0, hidden ? 1 : 0);
        bundle.putInt(reserved + 4, 1);
        put(bundle, reserved + 8, "rId1");
        put(bundle, reserved + 20, sheetName);
        record(out, 156, bundle, null);
        return out.toByteArray();
    }

    private static byte[] styles() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        record(out, 617, fields(4), null);
        for (int format : new int[] {0, 22, 20}) {
            record(out, 47, fields(16).putShort(2, (short) format), null);
        }
        record(out, 618, fields(0), null);
        return out.toByteArray();
    }

    private static byte[] shared(String... texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            ByteBuffer item = fields(5 + 2 * text.length());
            put(item, 1, text);
            record(out, 19, item, null);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    private static ByteBuffer fields(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer cell(int column, int style, int length) {
        return fields(8 + length).putInt(0, column).putInt(4, style);
    }

    private static void put(ByteBuffer into, int at, String text) {
        into.putInt(at, text.length());
        for (int i = 0; i < text.length(); i++) {
            into.putChar(at + 4 + 2 * i, text.charAt(i));
        }
    }

    private XlsbWriter record(ByteArrayOutputStream out, int type, ByteBuffer data) {
        return record(out, type, data, this);
    }

    private static <T> T record(ByteArrayOutputStream out, int type, ByteBuffer data, T result) {
        if (type >= 128) {
            out.write(type & 0x7f | 0x80);
            out.write(type >> 7);
        } else {
            out.write(type);
        }
        int length = data.capacity();
        do {
            out.write(length & 0x7f | (length > 127 ? 0x80 : 0));
            length >>= 7;
        } while (length > 0);
        out.writeBytes(data.array());
        return result;
    }
}
