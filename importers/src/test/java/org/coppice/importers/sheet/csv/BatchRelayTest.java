package org.coppice.importers.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

/** Texts of many batches, which another core gives to the sink. */
class BatchRelayTest {
    private static final int ROWS = 100_000;

    /** Notes the cells it hears of, and breaks at one of them. */
    private static final class Notes implements CellSink {
        private final List<String> heard = new ArrayList<>();
        private final int breaksAt;
        private int row;

        Notes(int breaksAt) {
            this.breaksAt = breaksAt;
        }

        private void hear(String cell) {
            if (heard.size() == breaksAt) {
                throw new IllegalArgumentException("The sink is full at " + cell);
            }
            heard.add(row + " " + cell);
        }

        @Override
        public void restart() {
            heard.clear();
        }

        @Override
        public void row(int number) {
            row = number;
        }

        @Override
        public void utf8(int column, byte[] bytes, int from, int to) {
            text(column, new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void text(int column, String text) {
            hear(column + "=" + text);
        }

        @Override
        public void number(int column, double value) {
            hear(column + "=" + value);
        }

        @Override
        public void date(int column, long localSeconds) {
            hear(column + "=" + localSeconds);
        }

        @Override
        public void time(int column, double seconds) {
            hear(column + "=" + seconds);
        }

        @Override
        public void truth(int column, boolean value) {
            hear(column + "=" + value);
        }

        @Override
        public void error(int column, String text) {
            hear(column + "=" + text);
        }
    }

    private static boolean scan(String text, CellSink sink, Progress progress) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvScanner(bytes, 0, (byte) ',', StandardCharsets.UTF_8, sink).scan(progress, "");
    }

    private static Notes notes() {
        return new Notes(Integer.MAX_VALUE);
    }

    @Test
    void cellsComeInTheOrderOfTheTextWhateverRowsNeedACloserLook() {
        Random random = new Random(5);
        for (int oddOneOf : new int[] {ROWS * 2, 7_000, 500, 3}) {
            StringBuilder text = new StringBuilder("at,kWh\n");
            List<String> expected = new ArrayList<>(List.of("1 0=at", "1 1=kWh"));
            for (int i = 0; i < ROWS; i++) {
                String value = Integer.toString(random.nextInt(1_000_000));
                boolean odd = random.nextInt(oddOneOf) == 0;
                text.append(i).append(odd ? ",\"" + value + "\"\n" : "," + value + "\n");
                expected.add((i + 2) + " 0=" + i);
                expected.add((i + 2) + " 1=" + value);
            }
            Notes notes = notes();
            assertThat(scan(text.toString(), notes, Progress.SILENT)).isTrue();
            assertThat(notes.heard).as("odd: one of %d", oddOneOf).isEqualTo(expected);
        }
    }

    @Test
    void whatTheSinkThrowsIsThrownAndNothingIsGivenAfterIt() {
        String text = "1,2\n".repeat(ROWS);
        for (int cells : new int[] {0, 3, 99_999, 2 * ROWS - 1}) {
            Notes notes = new Notes(cells);
            assertThatThrownBy(() -> scan(text, notes, Progress.SILENT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The sink is full at");
            assertThat(notes.heard).hasSize(cells);
        }
    }

    @Test
    void whoCancelsWaitsUntilNothingIsGivenAnyMore() {
        String text = "1,2\n".repeat(10 * ROWS);
        Notes notes = notes();
        Progress stopping = new Progress() {
            private int steps;

            @Override
            public void at(String what, double fraction) {
                steps++;
            }

            @Override
            public boolean cancelled() {
                return steps > 3;
            }
        };
        assertThatThrownBy(() -> scan(text, notes, stopping)).isInstanceOf(CancellationException.class);
        List<String> then = List.copyOf(notes.heard);
        assertThat(then).isNotEmpty().hasSizeLessThan(20 * ROWS);
        assertThat(notes.heard).isEqualTo(then);
    }
}
