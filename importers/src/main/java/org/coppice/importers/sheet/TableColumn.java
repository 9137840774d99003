package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of cells, packed: a code and a number each, in blocks, so that a long column is never copied. A text is its position in
 * the pool; but a plainly written number is that number, and a text of digits, such as a stamp, is its way of writing and its digits.
 */
@SuppressWarnings("EnumOrdinal") // packed in memory only
final class TableColumn {
    private static final CellKind[] KINDS = CellKind.values();
    /** Codes from here on are texts of other forms than a position in the pool. */
    static final byte PLAIN_NUMBER = (byte) KINDS.length;

    private static final byte WORD = (byte) CellKind.TEXT.ordinal();
    private static final byte SHAPED = (byte) (PLAIN_NUMBER + 1);

    /** With more ways of writing, a column is one of something else. */
    private static final int MOST_SHAPES = 16;

    static final int BLOCK_BITS = 8;
    static final int BLOCK = 1 << BLOCK_BITS;
    /** Blank cells where a column has no block. */
    private static final byte[] NO_CODES = new byte[BLOCK];

    private static final long[] NO_NUMBERS = {};

    private final TextPool pool;
    private final WordIndex words = new WordIndex();
    private final List<DigitShape> shapes = new ArrayList<>();
    private byte[][] codes = new byte[4][];
    private long[][] numbers = new long[4][];
    /** The numbers of full blocks that need no more room, as those of words do; null for the others. */
    private char[][] small = new char[4][];

    private int blocks;
    private final byte[][] uniform = new byte[SHAPED + MOST_SHAPES][];
    private byte[] blockCodes = NO_CODES;
    private long[] blockNumbers = NO_NUMBERS;
    private @Nullable DigitShape lastShape;
    private byte lastShapeCode;
    private @Nullable String lastText;
    private int lastWord;
    private byte lastCode;
    private long lastNumber;

    TableColumn(TextPool pool) {
        this.pool = pool;
    }

    void set(int row, CellKind kind, double number) {
        put(row, (byte) kind.ordinal(), Double.doubleToRawLongBits(number));
    }

    /** Whether this is the same object again, as the texts that cells share are: {@link #repeatText} knows it at once. */
    @SuppressWarnings("ReferenceEquality")
    boolean isLastText(String given) {
        return given == lastText;
    }

    void repeatText(int row) {
        put(row, lastCode, lastNumber);
    }

    /** A text that is not blank, in the form that is kept of what the file gives. */
    void setText(int row, String text, String given) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        setUtf8(row, utf8, 0, utf8.length);
        lastText = given;
        lastCode = blockCodes[row & BLOCK - 1];
        lastNumber = blockNumbers[row & BLOCK - 1];
    }

    /** A failed or unreadable cell, with the text that it has instead of a value. */
    void setError(int row, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(row, (byte) CellKind.ERROR.ordinal(), words.position(utf8, 0, utf8.length, pool));
    }

    /** A text that is not blank, as UTF-8. */
    void setUtf8(int row, byte[] utf8, int from, int to) {
        long number = PackedNumber.pack(utf8, from, to);
        if (number != PackedNumber.NONE) {
            setNumberText(row, number);
        } else if (!shaped(row, utf8, from, to)) {
            setWord(row, utf8, from, to);
        }
    }

    /** A text that writes a number plainly. */
    void setNumberText(int row, long packed) {
        put(row, PLAIN_NUMBER, packed);
    }

    /** A text that is of the {@link #lastShape}. */
    void setDigitText(int row, long digits) {
        put(row, lastShapeCode, digits);
    }

    /** A text that is no number and no stamp. */
    void setWord(int row, byte[] utf8, int from, int to) {
        lastWord = words.position(utf8, from, to, pool);
        put(row, WORD, lastWord);
    }

    /** The text of the last {@link #setWord} again. */
    void repeatWord(int row) {
        put(row, WORD, lastWord);
    }

    /** How the last text that was mostly digits was written. */
    @Nullable
    DigitShape lastShape() {
        return lastShape;
    }

    private boolean shaped(int row, byte[] utf8, int from, int to) {
        for (int i = 0; i < shapes.size(); i++) {
            DigitShape shape = shapes.get(i);
            long digits = shape.length() == to - from ? shape.digits(utf8, from) : DigitShape.NONE;
            if (digits != DigitShape.NONE) {
                lastShape = shape;
                lastShapeCode = (byte) (SHAPED + i);
                put(row, lastShapeCode, digits);
                return true;
            }
        }
        if (shapes.size() == MOST_SHAPES) {
            return false;
        }
        return DigitShape.of(utf8, from, to).map(shapes::add).orElse(false) && shaped(row, utf8, from, to);
    }

    private void put(int row, byte code, long number) {
        int block = row >>> BLOCK_BITS;
        if (block >= blocks) {
            begin(block);
        }
        blockCodes[row & BLOCK - 1] = code;
        blockNumbers[row & BLOCK - 1] = number;
    }

    /** Rows come in order, so only the last block is written; blocks before it without a cell stay empty. */
    private void begin(int block) {
        if (blocks > 0) {
            seal(blocks - 1);
        }
        if (block >= codes.length) {
            int length = Math.max(block + 1, codes.length * 2);
            codes = Arrays.copyOf(codes, length);
            numbers = Arrays.copyOf(numbers, length);
            small = Arrays.copyOf(small, length);
        }
        Arrays.fill(codes, blocks, block, NO_CODES);
        Arrays.fill(numbers, blocks, block, NO_NUMBERS);
        blockCodes = new byte[BLOCK];
        blockNumbers = new long[BLOCK];
        codes[block] = blockCodes;
        numbers[block] = blockNumbers;
        blocks = block + 1;
    }

    /**
     * Lets a block that is full share what others hold too: the codes where all cells are of one kind, the numbers where all are
     * the same, as a meter's name is over thousands of rows. Positions of words are packed.
     */
    private void seal(int block) {
        byte[] of = codes[block];
        if (Uniform.is(of)) {
            codes[block] = uniform[of[0] & 0xff] == null ? uniform(of) : uniform[of[0] & 0xff];
        }
        long[] values = numbers[block];
        if (values.length == BLOCK && Uniform.is(values)) {
            long[] before = block > 0 ? numbers[block - 1] : NO_NUMBERS;
            numbers[block] = before.length == BLOCK && before[0] == values[0] && Uniform.is(before) ? before : values;
        } else if (values.length == BLOCK && Uniform.isSmall(values)) {
            small[block] = new char[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                small[block][i] = (char) values[i];
            }
            numbers[block] = NO_NUMBERS;
        }
    }

    private byte[] uniform(byte[] codesOfOneKind) {
        uniform[codesOfOneKind[0] & 0xff] = codesOfOneKind;
        return codesOfOneKind;
    }

    CellKind kind(int row) {
        byte code = code(row);
        return code < PLAIN_NUMBER ? KINDS[code] : CellKind.TEXT;
    }

    /** Whether all cells of a block are known to be of one code. */
    boolean isUniform(int block) {
        return block >= blocks || codes[block] == NO_CODES || codes[block] == uniform[codes[block][0] & 0xff];
    }

    /** Whether a block holds the one number of the block before in all of its cells, or nothing. */
    boolean isAsBefore(int block) {
        return block >= blocks || (block > 0 && numbers[block] == numbers[block - 1] && small[block] == null);
    }

    /** The number of a cell that is no text. */
    double number(int row) {
        return code(row) == 0 ? 0 : Double.longBitsToDouble(bits(row));
    }

    /** The text of a cell that is one. */
    String text(int row) {
        byte code = code(row);
        if (code == PLAIN_NUMBER) {
            return PackedNumber.text(bits(row));
        }
        return code < PLAIN_NUMBER
                ? pool.get((int) bits(row))
                : shapes.get(code - SHAPED).text(bits(row));
    }

    /** The number that a text writes plainly, with that decimal mark if any; NaN where it does not. */
    double plainNumber(int row, char mark) {
        return code(row) == PLAIN_NUMBER ? PackedNumber.value(bits(row), mark) : Double.NaN;
    }

    /** Where the pool has a word. */
    int word(int row) {
        byte code = code(row);
        return code == WORD ? (int) bits(row) : code == 0 ? Table.NO_WORD : Table.NOT_A_WORD;
    }

    PlainMark plainMark(int row) {
        return code(row) == PLAIN_NUMBER ? PackedNumber.mark(bits(row)) : PlainMark.NOT_PLAIN;
    }

    /** The text with 0 for each digit, where it is kept so; else empty. */
    String digitShape(int row) {
        byte code = code(row);
        return code >= SHAPED ? shapes.get(code - SHAPED).toString() : "";
    }

    /** The digits of a text that has a {@link #digitShape}, as one number. */
    long digits(int row) {
        return bits(row);
    }

    /** How a cell is packed. */
    byte code(int row) {
        int block = row >>> BLOCK_BITS;
        return block < blocks ? codes[block][row & BLOCK - 1] : 0;
    }

    /** What a cell is packed to. */
    long bits(int row) {
        long[] block = numbers[row >>> BLOCK_BITS];
        return block.length == BLOCK ? block[row & BLOCK - 1] : small[row >>> BLOCK_BITS][row & BLOCK - 1];
    }
}
