package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that is read here is the one of Java's own parser. */
class PlainDecimalTest {

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return PlainDecimal.parse(bytes, 0, bytes.length);
    }

    @Test
    void randomNumbersOfAllLengthsAreTheNearestDoubles() {
        Random random = new Random(11);
        int read = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = new BigDecimal(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 6))
                    .round(new MathContext(1 + random.nextInt(18)))
                    .toPlainString();
            double value = parse(text);
            if (!Double.isNaN(value)) {
                read++;
                assertThat(value).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
        assertThat(read).isGreaterThan(250_000);
    }

    /** Midway between two doubles and one digit off it, where rounding is decided last: 2^53 + 1 and its like, divided. */
    @Test
    void numbersMidwayBetweenDoublesAreRoundedToTheEvenOne() {
        Random random = new Random(12);
        for (int i = 0; i < 100_000; i++) {
            long odd = (1L << 54) + (random.nextLong() >>> 12 | 1);
            long mantissa = odd + random.nextInt(3) - 1;
            String digits = Long.toString(mantissa);
            int decimals = random.nextInt(digits.length());
            String text = new BigDecimal(mantissa).movePointLeft(decimals).toPlainString();

            assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45292.010416666664",
                "0.30000000000000004",
                "-0.1",
                "0",
                "-0",
                "9007199254740993",
                "0.0000000000000000001",
                "999999999999999999"
            })
    void numbersAsExcelWritesThemAreRead(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e5", "1.2.3", "12345678901234567890", " 1", "+1", "NaN", "0x1"})
    void everyOtherTextIsLeftToJava(String text) {
        assertThat(parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "7d", "7f", "NaN", "Infinity", "--5", ""})
    void whatOnlyAProgramWritesIsNoNumberOfAWorkbook(String text) {
        assertThatThrownBy(() -> PlainDecimal.ofText(text)).isInstanceOf(NumberFormatException.class);
        assertThat(PlainDecimal.ofText("1.5E-3")).isEqualTo(1.5e-3);
    }
}
