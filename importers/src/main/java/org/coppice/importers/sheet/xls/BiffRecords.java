package org.coppice.importers.sheet.xls;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of an old workbook: each has a kind and a length, of two bytes each, and its fields. What would lie beyond the end
 * reads as zero.
 */
final class BiffRecords {
    static final int END = 0x0A;
    static final int DATE_MODE = 0x22;
    static final int FILE_PASS = 0x2F;
    static final int CONTINUE = 0x3C;
    static final int CODE_PAGE = 0x42;
    static final int COLUMNS = 0x7D;
    static final int SHEET = 0x85;
    static final int PACKED_ROW = 0xBD;
    static final int RICH_LABEL = 0xD6;
    static final int CELL_STYLE = 0xE0;
    static final int MERGED = 0xE5;
    static final int SHARED_TEXTS = 0xFC;
    static final int SHARED_LABEL = 0xFD;
    static final int NUMBER = 0x203;
    static final int LABEL = 0x204;
    static final int TRUTH_OR_ERROR = 0x205;
    static final int RESULT_TEXT = 0x207;
    static final int ROW = 0x208;
    static final int PACKED = 0x27E;
    static final int FORMAT = 0x41E;

    private static final int BEGIN = 0x809;
    private static final int BEGIN_3 = 0x209;
    private static final int BEGIN_4 = 0x409;

    private static final int HEAD = 4;

    private final byte[] bytes;

    BiffRecords(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether a record lies there as a whole. */
    boolean holds(int at) {
        return at >= 0 && at + HEAD <= bytes.length && next(at) <= bytes.length;
    }

    int kind(int at) {
        return int2(at);
    }

    /** Whether a sheet, a chart or the book begins there; odd writers take the record of an edition before theirs. */
    boolean begins(int at) {
        int kind = kind(at);
        return kind == BEGIN || kind == BEGIN_4 || kind == BEGIN_3;
    }

    /** Whether the record is a formula, whichever edition's. */
    boolean isFormula(int at) {
        int kind = kind(at);
        return kind == 0x06 || kind == 0x206 || kind == 0x406;
    }

    /** How many bytes its fields have. */
    int length(int at) {
        return int2(at + 2);
    }

    /** Where the fields of a record begin. */
    int fields(int at) {
        return at + HEAD;
    }

    /** Where the next record begins. */
    int next(int at) {
        return at + HEAD + length(at);
    }

    /** The fields of a record and of those that continue it. */
    BiffText text(int at) {
        List<int[]> parts = new ArrayList<>();
        int record = at;
        do {
            parts.add(new int[] {fields(record), next(record)});
            record = next(record);
        } while (holds(record) && kind(record) == CONTINUE);
        return new BiffText(bytes, parts);
    }

    int int1(int at) {
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    int int2(int at) {
        return int1(at) | int1(at + 1) << 8;
    }

    int int4(int at) {
        return int2(at) | int2(at + 2) << 16;
    }

    double real(int at) {
        return Double.longBitsToDouble((int4(at) & 0xffffffffL) | (long) int4(at + 4) << 32);
    }

    /** A number packed into 30 bits: whole or the upper bits of a double, perhaps a hundredth of it. */
    double packed(int at) {
        int bits = int4(at);
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }
}
