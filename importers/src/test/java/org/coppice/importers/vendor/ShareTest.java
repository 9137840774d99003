package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many of all exports are mapped without an edit, and that none gives a wrong total without a question. */
class ShareTest {
    private static List<Export> all() {
        return Stream.of(
                        BritishAndIrishExportsTest.exports(),
                        GermanAustrianSwissExportsTest.exports(),
                        FrenchAndBeneluxExportsTest.exports(),
                        IberianAndItalianExportsTest.exports(),
                        NordicAndBalticExportsTest.exports(),
                        EasternExportsTest.exports(),
                        SouthernExportsTest.exports(),
                        NorthernAndEasternExportsTest.exports(),
                        AsianAndLatinExportsTest.exports(),
                        HandMadeSheetsTest.exports(),
                        AmericanUtilityExportsTest.exports(),
                        AmericanMarketExportsTest.exports(),
                        AmericanOtherExportsTest.exports(),
                        PacificExportsTest.exports(),
                        HallExportsTest.exports(),
                        MeterRulesTest.exports(),
                        MonthsTest.exports().filter(export -> !export.series().isEmpty()),
                        LoggersAndMarketsTest.exports())
                .flatMap(exports -> exports)
                .toList();
    }

    /** Name, direction, unit and total; the zone alone moves the times. */
    private static List<String> totals(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\\|"))
                .map(parts -> String.join(" ", parts[0], parts[1], parts[2], parts[7]))
                .toList();
    }

    @Test
    void atLeastNineInTenAreMappedWithoutAnEdit() {
        List<Export> exports = all();
        long mapped = exports.stream()
                .filter(export -> totals(Export.lines(export.read(List.of()))).equals(totals(export.series())))
                .count();
        assertThat(exports).hasSizeGreaterThan(100);
        assertThat((double) mapped / exports.size()).isGreaterThan(0.9);
    }

    @Test
    void noneGivesAWrongTotalWithoutAQuestion() {
        assertThat(all().stream()
                        .filter(export -> export.asks().isEmpty())
                        .filter(export ->
                                !totals(Export.lines(export.read(List.of()))).equals(totals(export.series()))))
                .isEmpty();
    }
}
