package org.coppice.importers.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasTest {
    @ParameterizedTest
    @CsvSource({
        "1357/11/22, 1979-02-11, true",
        "1399/12/30, 2021-03-20, true",
        "1400/01/01, 2021-03-21, true",
        "1402/12/29, 2024-03-19, true",
        "1403/12/30, 2025-03-20, true",
        "1404-01-01, 2025-03-21, true",
        "2567/06/20, 2024-06-20, true",
        "113/06/20, 2024-06-20, true",
        "2024/06/20, 2024-06-20, false"
    })
    void yearsOfOtherErasAreThoseOfOurs(String text, LocalDate day, boolean other) {
        StampText stamp = new StampText();

        assertThat(stamp.parse(text)).isTrue();
        assertThat(stamp.fits(DateOrder.YMD)).isTrue();
        assertThat(LocalDate.ofEpochDay(stamp.epochDay(DateOrder.YMD))).isEqualTo(day);
        assertThat(stamp.isOfAnotherEra(DateOrder.YMD)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"1402/12/30", "1403/07/31", "1342/01/01", "1403/13/01"})
    void daysThatNoCalendarHasAreNone(String text) {
        StampText stamp = new StampText();

        assertThat(stamp.parse(text) && stamp.fits(DateOrder.YMD)).isFalse();
    }
}
