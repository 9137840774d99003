package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.page.SamplePages;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

class ImportWordsTest {
    private static Finding asking(Finding.Option... options) {
        return new Finding("zone", Severity.QUESTION, "a.csv", "In which zone?", "", List.of(options));
    }

    private static List<String> shown(Finding asked) {
        return asked.options().stream()
                .map(option -> ImportWords.option(asked, option, Optional.empty(), SamplePages.plan()))
                .toList();
    }

    private static Finding.Option leadingTo(String choice, double total) {
        return new Finding.Option(choice, OptionalDouble.of(total));
    }

    @Test
    void anAnswerShowsTheTotalToWhichItLeadsUnlessAllLeadToTheSame() {
        assertThat(shown(asking(leadingTo("Europe/Berlin", 5), leadingTo("Z", 7))))
                .containsExactly("Europe/Berlin → 5", "UTC → 7");
        assertThat(shown(asking(leadingTo("Europe/Berlin", 5), leadingTo("Z", 5))))
                .containsExactly("Europe/Berlin", "UTC");
        assertThat(shown(asking(leadingTo("Europe/Berlin", 5)))).containsExactly("Europe/Berlin → 5");
    }

    @Test
    void pricesAreReadInTheirOwnUnitAndSharesInPercent() {
        Unit price = Unit.perMegawattHour(Currency.getInstance("EUR"));
        assertThat(ImportWords.value(80, price)).isEqualTo("80\u00a0EUR/MWh");
        assertThat(ImportWords.value(0.919784, Unit.FRACTION)).isEqualTo("91.98\u00a0%");
        assertThat(ImportWords.value(54.714032, Unit.GRAM_PER_KILOWATT_HOUR)).isEqualTo("54.71\u00a0g/kWh");
    }

    @Test
    void whatConcernsTheCommandLineAloneIsNotSaidInTheWindow() {
        Finding guessed = Finding.of(
                "measures",
                Severity.INFO,
                "a.csv",
                "Meter “X” is taken as a meter of all the site draws.",
                "Answer measures:X with it, facility, grid, generation or other where it is something else.");
        assertThat(ImportWords.action(guessed)).isEmpty();
    }
}
