package org.coppice.importers.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.QualityWords;
import org.coppice.importers.sheet.Table;
import org.coppice.model.time.ReadingQuality;
import org.jspecify.annotations.Nullable;

/** Reads the qualities that cells name. A word that repeats is judged once; one that says nothing is counted each time. */
final class QualityReader {
    /** A column of more words is one of remarks. */
    private static final int MOST_WORDS = 256;
    /** The word of no row, neither of one without a word nor of one with a number. */
    private static final int NO_ROW = Integer.MIN_VALUE;

    private final Table table;
    private final CellTally unknown;
    /** What the words of a column said, while that is the one asked for. */
    private final Map<Integer, ReadingQuality> known = new HashMap<>();

    /** By column, see {@link #onlyLetter}. */
    private final Map<Integer, String> onlyLetters = new HashMap<>();

    private int column = -1;
    private int lastWord = Table.NOT_A_WORD;
    private ReadingQuality last = ReadingQuality.ACTUAL;

    QualityReader(Table table) {
        this.table = table;
        unknown = new CellTally(table);
    }

    /** The quality that a cell names; measured where it says nothing. */
    ReadingQuality of(int row, Column from) {
        int word = table.word(row, from.index());
        if (word == Table.NO_WORD) {
            return ReadingQuality.ACTUAL;
        }
        begin(from.index());
        if (word >= 0 && word == lastWord) {
            return last;
        }
        ReadingQuality quality = known.get(word);
        if (quality == null) {
            Optional<ReadingQuality> said = read(row, from);
            if (said.isEmpty()) {
                return ReadingQuality.ACTUAL;
            }
            quality = said.get();
            if (word >= 0 && known.size() < MOST_WORDS) {
                known.put(word, quality);
            }
        }
        last = quality;
        lastWord = word;
        return quality;
    }

    private void begin(int asked) {
        if (asked != column) {
            known.clear();
            lastWord = Table.NOT_A_WORD;
            column = asked;
        }
    }

    /** What a cell says; empty where it says nothing that is known, which is counted. */
    private Optional<ReadingQuality> read(int row, Column from) {
        String text = table.text(row, from.index());
        if (text.isEmpty()) {
            return Optional.of(ReadingQuality.ACTUAL);
        }
        String only = onlyLetters.computeIfAbsent(from.index(), asked -> onlyLetter(row, asked));
        boolean question = QualityWords.asksForEstimates(from.header());
        Optional<ReadingQuality> quality = question ? QualityWords.ofEstimated(text) : QualityWords.find(text);
        // M is missing to some and measured to others; no file has missing readings alone.
        boolean allSayIt = text.equals(only);
        if (quality.isPresent() && !(quality.get() == ReadingQuality.MISSING && allSayIt)) {
            return quality;
        }
        if (NumberText.isMissing(text)) {
            return Optional.of(ReadingQuality.ACTUAL);
        }
        unknown.hear(text, row, from.index());
        return Optional.empty();
    }

    /** The letter that a column has and nothing else, from the row on that is asked for first; else nothing. */
    private String onlyLetter(int from, int asked) {
        String only = "";
        for (int row = from; row < table.rows(); row++) {
            String text = table.text(row, asked);
            if (text.length() > 1 || (!text.isEmpty() && !only.isEmpty() && !text.equals(only))) {
                return "";
            }
            only = text.isEmpty() ? only : text;
        }
        return only;
    }

    /**
     * The qualities of rows whose words were met before, up to the first whose word was not, or tells of a missing reading.
     *
     * @param from the column; -1 where there is none, and all is measured
     * @param codes gets the ordinals, from 0 on
     * @return the row of that word, or {@code to}
     */
    @SuppressWarnings("EnumOrdinal") // the model stores the ordinal
    int known(int row, int to, int from, byte[] codes) {
        int before = NO_ROW;
        byte code = 0;
        if (from >= 0) {
            begin(from);
        }
        for (int i = row; i < to; i++) {
            int word = table.word(i, from);
            if (word != before) {
                @Nullable ReadingQuality quality = word == Table.NO_WORD ? ReadingQuality.ACTUAL : known.get(word);
                if (quality == null || quality == ReadingQuality.MISSING) {
                    return i;
                }
                before = word;
                code = (byte) quality.ordinal();
            }
            codes[i - row] = code;
        }
        return to;
    }

    /** Notes the words that said nothing. */
    void report(Notes notes) {
        unknown.each(cause -> notes.info(
                "unknown-quality",
                cause.where(),
                cause.text() + ": nothing known of a reading's quality" + cause.cells() + ".",
                "Taken as measured."));
    }
}
