package org.coppice.importers.sheet.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.binary.XSSFBParser;

/**
 * The records of one part of a binary workbook, with what their fields have in common. POI takes the part apart into records.
 *
 * <p>Source: Microsoft, [MS-XLSB] Excel (.xlsb) Binary File Format, 2.1.4 (records), 2.4.333 (BrtColInfo), 2.4.761 (BrtRowHdr),
 * 2.5.122 (RkNumber), 2.5.169 (XLWideString).
 */
abstract class XlsbRecords extends XSSFBParser {
    static final int ROW = 0;
    static final int RK = 2;
    static final int ERROR = 3;
    static final int BOOL = 4;
    static final int REAL = 5;
    static final int TEXT = 6;
    static final int SHARED = 7;
    static final int FORMULA_TEXT = 8;
    static final int FORMULA_NUMBER = 9;
    static final int FORMULA_BOOL = 10;
    static final int FORMULA_ERROR = 11;
    static final int SHARED_ITEM = 19;
    static final int FORMAT = 44;
    static final int CELL_STYLE = 47;
    static final int COLUMNS = 60;
    static final int RICH_TEXT = 62;
    static final int PROPERTIES = 153;
    static final int SHEET = 156;
    static final int MERGED = 176;
    static final int STYLES_BEGIN = 617;
    static final int STYLES_END = 618;

    private byte[] data = {};

    XlsbRecords(InputStream in) {
        super(in);
    }

    /** Reads to the end of the part. */
    final void readAll() throws IOException {
        try {
            parse();
        } catch (IllegalStateException | RecordFormatException endsTooEarly) {
            throw new IOException(endsTooEarly); // so POI tells a part that is cut off or holds an endless record
        }
    }

    @Override
    public final void handleRecord(int recordType, byte[] bytes) {
        data = bytes;
        record(recordType);
    }

    /** Hears of a record, whose fields the methods below give. */
    abstract void record(int type);

    /** An unsigned number of four bytes; -1 where the record is too short or the number too large for an int. */
    final int int4(int at) {
        if (at < 0 || at + 4 > data.length) {
            return -1;
        }
        return (data[at] & 0xff) | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16 | data[at + 3] << 24;
    }

    final int int3(int at) {
        return at + 3 > data.length ? 0 : byte1(at) | byte1(at + 1) << 8 | byte1(at + 2) << 16;
    }

    final int int2(int at) {
        return byte1(at) | byte1(at + 1) << 8;
    }

    final int byte1(int at) {
        return at < data.length ? data[at] & 0xff : 0;
    }

    final double real(int at) {
        if (at + 8 > data.length) {
            return Double.NaN;
        }
        return Double.longBitsToDouble((int4(at) & 0xffffffffL) | (long) int4(at + 4) << 32);
    }

    /** A number packed into 30 bits: whole or the upper bits of a double, perhaps a hundredth of it. */
    final double packed(int at) {
        int bits = int4(at);
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    /** A text: its length in characters, then UTF-16. */
    final String text(int at) {
        int length = int4(at);
        if (length <= 0 || at + 4 + 2L * length > data.length) {
            return "";
        }
        return new String(data, at + 4, 2 * length, StandardCharsets.UTF_16LE);
    }

    /** Where the text at a place ends. */
    final int afterText(int at) {
        int length = int4(at);
        return at + 4 + (length <= 0 || length > data.length ? 0 : 2 * length);
    }
}
