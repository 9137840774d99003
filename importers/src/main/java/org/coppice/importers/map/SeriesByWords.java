package org.coppice.importers.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.Table;

/**
 * The series that the words of a row mean, for rows whose words were met before: found by where the table keeps the words, without
 * making texts of them.
 */
final class SeriesByWords {
    private final Table table;
    private final int[] columns;
    private final Map<Key, RawSeries> known = new HashMap<>();
    private Key asked;
    /** What was found for the row asked for last; the next has mostly the same words. */
    private Optional<RawSeries> last = Optional.empty();

    /** Of the words in these columns; -1 is no column. */
    SeriesByWords(Table table, int... columns) {
        this.table = table;
        this.columns = columns;
        this.asked = new Key(columns.length + 1);
    }

    /** The series of a row and a column of values; empty where a cell is no word, or the words are new together. */
    Optional<RawSeries> find(int row, int valueColumn) {
        int[] words = asked.words;
        boolean same = words[columns.length] == valueColumn;
        words[columns.length] = valueColumn;
        for (int i = 0; i < columns.length; i++) {
            int word = table.word(row, columns[i]);
            same &= words[i] == word;
            words[i] = word;
            if (word == Table.NOT_A_WORD) {
                last = Optional.empty();
                return last;
            }
        }
        if (!same || last.isEmpty()) {
            last = Optional.ofNullable(known.get(asked));
        }
        return last;
    }

    /** The row asked for last means that series. */
    void learn(RawSeries series) {
        for (int word : asked.words) {
            if (word == Table.NOT_A_WORD) {
                return;
            }
        }
        known.put(asked, series);
        asked = asked.copy();
        last = Optional.of(series);
    }

    /** Where the table keeps the words, and the column of values. */
    private static final class Key {
        private final int[] words;

        Key(int length) {
            words = new int[length];
        }

        Key copy() {
            Key copy = new Key(words.length);
            System.arraycopy(words, 0, copy.words, 0, words.length);
            return copy;
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            if (!(other instanceof Key key)) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (words[i] != key.words[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (int word : words) {
                hash = hash * 31 + word;
            }
            return hash;
        }
    }
}
