package org.coppice.importers.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.junit.jupiter.api.Test;

/** Stamps read as a run are those read one by one, up to the first that is not of it. */
class StampRunTest {
    private static final long NOT_READ = -7;

    private static Table column(String... texts) {
        TableBuilder builder = new TableBuilder("stamps.csv", "");
        for (int i = 0; i < texts.length; i++) {
            builder.row(i + 1);
            builder.text(0, texts[i]);
        }
        return builder.build();
    }

    @Test
    void randomRunsEndWhereAStampIsOfAnotherKind() {
        Random random = new Random(4);
        StampText stamp = new StampText();
        int read = 0;
        for (int i = 0; i < 200; i++) {
            Table table = column(random.ints(700, 0, 4_000)
                    .mapToObj(number -> number == 0 ? "31.12.2023 00:15" : stamp(random, number))
                    .toArray(String[]::new));
            int from = random.nextInt(table.rows());
            long[] seconds = new long[table.rows()];
            Arrays.fill(seconds, NOT_READ);

            int end = StampRun.copy(table, from, 0, seconds);

            assertThat(StampRun.end(table, from, 0)).isEqualTo(end);
            for (int row = 0; row < table.rows(); row++) {
                if (row < from || row >= end) {
                    assertThat(seconds[row]).isEqualTo(NOT_READ);
                } else {
                    assertThat(stamp.parse(table.text(row, 0)) && stamp.fits(DateOrder.YMD))
                            .as(table.text(row, 0))
                            .isTrue();
                    assertThat(seconds[row]).as(table.text(row, 0)).isEqualTo(stamp.localSeconds(DateOrder.YMD));
                    read++;
                }
            }
            if (end < table.rows()) {
                assertThat(isOfARun(table.text(end, 0), stamp))
                        .as(table.text(end, 0))
                        .isFalse();
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    /** A midnight that ends a day is left to be read alone: it says how the stamps of its column are meant. */
    private static boolean isOfARun(String text, StampText stamp) {
        return text.charAt(4) == '-' && stamp.parse(text) && stamp.fits(DateOrder.YMD) && stamp.secondsOfDay() < 86_400;
    }

    private static String stamp(Random random, int number) {
        int hour = number < 3 ? 24 : random.nextInt(24);
        int day = number == 4 ? 31 : 1 + random.nextInt(28);
        int minute = number == 5 ? 60 : hour == 24 ? 0 : random.nextInt(60);
        String clock = number % 2 == 0 ? "%02d:%02d" : "%02d:%02d:" + (number == 7 ? "60" : "00");
        return String.format("%04d-%02d-%02d ", 1_950 + random.nextInt(200), 1 + random.nextInt(12), day)
                + String.format(clock, hour, minute);
    }

    @Test
    void noRunBeginsAtOtherCells() {
        Table table = column("2023-01-01", "01.02.2023 00:15", "word", "2023-01-01 00:15");

        assertThat(StampRun.end(table, 0, 0)).isZero();
        assertThat(StampRun.end(table, 1, 0)).isEqualTo(1);
        assertThat(StampRun.end(table, 2, 0)).isEqualTo(2);
        assertThat(StampRun.end(table, 3, 0)).isEqualTo(4);
        assertThat(StampRun.end(table, 4, 0)).isEqualTo(4);
        assertThat(StampRun.end(table, 3, 5)).isEqualTo(3);
    }
}
