package org.coppice.app.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTextTest {

    private interface Putting {
        void into(ByteText text) throws IOException;
    }

    private static String text(Putting putting) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteText text = new ByteText(bytes);
        putting.into(text);
        text.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_number_reads_back_as_the_very_same_number() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteText out = new ByteText(bytes);
        int wrong = 0;
        for (int i = 0; i < 60_000; i++) {
            double value = switch (i % 4) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(1_000_000) / 1_000.0;
                case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(24) - 8);
                default -> (random.nextLong() >> random.nextInt(60)) * 1e-6;
            };
            if (Double.isFinite(value)) {
                bytes.reset();
                out.put(value).flush();
                String written = bytes.toString(StandardCharsets.US_ASCII);
                boolean same = Double.doubleToLongBits(Double.parseDouble(written)) == Double.doubleToLongBits(value);
                wrong += same ? 0 : 1;
            }
        }
        assertThat(wrong).isZero();
    }

    @Test
    void numbers_of_meters_are_written_as_people_write_them() throws IOException {
        assertThat(text(out -> out.put(12.5)
                        .put(' ')
                        .put(0.1)
                        .put(' ')
                        .put(-3.0)
                        .put(' ')
                        .put(1234567.891)))
                .isEqualTo("12.5 0.1 -3 1234567.891");
        assertThat(text(out -> out.put(0.0).put(' ').put(-0.0))).isEqualTo("0 -0");
    }

    @Test
    void a_time_is_the_nearest_day_number_to_within_a_microsecond() throws IOException {
        for (long second = 0; second < 86_400; second += 61) {
            long time = 1_704_067_200L + second;
            String serial = text(out -> out.putSerial(time));
            double days = Double.parseDouble(serial) - 45_292;
            assertThat(Math.abs(days * 86_400 - second)).isLessThan(1e-6);
        }
        assertThat(text(out -> out.putSerial(1_704_067_200L))).isEqualTo("45292");
        assertThat(text(out -> out.putSerial(1_704_067_200L + 43_200))).isEqualTo("45292.5");
        assertThat(text(out -> out.putSerial(-1))).startsWith("25568.99998");
    }

    @Test
    void times_are_written_by_the_calendar() throws IOException {
        assertThat(text(out -> out.putTime(1_709_164_799L, ' ', true).put('|').putTime(1_709_164_800L, 'T', false)))
                .isEqualTo("2024-02-28 23:59:59|2024-02-29T00:00");
    }

    @Test
    void more_than_the_buffer_holds_comes_out_whole() throws IOException {
        String long1 = "x".repeat(300_000);
        assertThat(text(out -> {
                    out.put("a").put(long1);
                    for (int i = 0; i < 100_000; i++) {
                        out.put((long) i).put(',');
                    }
                }))
                .startsWith("ax")
                .contains(",99998,99999,")
                .hasSize(1 + 300_000 + 488_890 + 100_000);
    }
}
