package org.coppice.importers.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.junit.jupiter.api.Test;

class TariffImporterTest {
    /** Period 0 until 16 h, then 1; numbers as the System Advisor Model writes them. */
    private static final String EVENING = months(IntStream.range(0, 24)
            .mapToObj(hour -> hour < 16 ? "0.0" : "1.0")
            .collect(Collectors.joining(",", "[", "]")));

    private static final String ALWAYS =
            months(IntStream.range(0, 24).mapToObj(hour -> "0").collect(Collectors.joining(",", "[", "]")));

    private static String months(String day) {
        return IntStream.range(0, 12).mapToObj(month -> day).collect(Collectors.joining(",", "[", "]"));
    }

    private static final String ENERGY = """
            "energyratestructure": [[{"max": 100.0, "rate": 0.07, "adj": 0.01, "sell": 0.02, "unit": "kWh"},
                                     {"max": 9.9999996802856925e+37, "rate": 0.08, "unit": "kWh"}],
                                    [{"rate": 0.2}]],
            "energyweekdayschedule": %s,
            "energyweekendschedule": %s""".formatted(EVENING, ALWAYS);

    private static ImportedTariff read(String json) {
        return TariffImporter.read(ImportFile.of("rate.json", json.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    private static List<String> codes(ImportedTariff tariff) {
        return tariff.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheJson() {
        assertThat(read("\uFEFF{" + ENERGY + "}").tariff().energy().periods()).hasSize(2);
    }

    @Test
    void aWorkbookIsRefusedWithoutItsBytes() {
        assertThatThrownBy(() -> read("PK\u0003\u0004\u0014"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("rate.json: this is no tariff of the Utility Rate Database")
                .hasMessageNotContainingAny("PK", "token");
    }

    @Test
    void energyHasItsPeriodsTiersAndCalendar() {
        Tariff tariff = read("{" + ENERGY + "}").tariff();

        assertThat(tariff.energy().basis()).isEqualTo(TierBasis.KWH);
        assertThat(tariff.energy().periods()).hasSize(2);
        assertThat(tariff.energy().periods().get(0).tiers())
                .containsExactly(
                        new RateTier(Optional.of(100.0), 0.07, 0.01, 0.02), new RateTier(Optional.empty(), 0.08, 0, 0));
        assertThat(tariff.energy().calendar().weekday().at(3, 15)).isEqualTo(1);
        assertThat(tariff.energy().calendar().weekday().at(3, 16)).isEqualTo(2);
        assertThat(tariff.energy().calendar().saturday().orElseThrow().at(3, 16))
                .isEqualTo(1);
        assertThat(tariff.demand()).isEmpty();
        assertThat(tariff.export().scheme()).isEqualTo(ExportScheme.NONE);
    }

    @Test
    void demandFixedAndMinimumChargesAreRead() {
        Tariff tariff = read("{" + ENERGY + """
                , "demandratestructure": [[{"max": 100, "rate": 19.5}, {"max": 1e38, "rate": 13.1}]],
                "demandweekdayschedule": %s, "demandweekendschedule": %s, "demandwindow": 30,
                "flatdemandstructure": [[{"max": 1e+38, "rate": 6.46}], [{"rate": 13.87}]],
                "flatdemandmonths": [0,0,0,0,1,1,1,1,1,1,0,0],
                "lookbackPercent": 80, "lookbackMonths": [false,false,false,false,true,true,true,true,true,true,false,false],
                "fixedmonthlycharge": 35.28, "minmonthlycharge": 1.0, "annualmincharge": 12.0,
                "dgrules": "Net Metering"}""".formatted(ALWAYS, ALWAYS)).tariff();

        assertThat(tariff.demand()).extracting(DemandCharge::name).containsExactly("Time-of-use demand", "Flat demand");
        assertThat(tariff.demand()).extracting(DemandCharge::minutes).containsOnly(30);
        assertThat(tariff.demand().get(1).calendar().weekday().at(4, 0)).isEqualTo(2);
        assertThat(tariff.demand().get(1).ratchets())
                .containsExactly(Ratchet.ofMonths(0.8, List.of(5, 6, 7, 8, 9, 10)));
        assertThat(tariff.fixed()).containsExactly(FixedCharge.perMonth("Fixed charge", 35.28));
        assertThat(tariff.minimumMonthly()).isEqualTo(1);
        assertThat(tariff.minimumAnnual()).isEqualTo(12);
        assertThat(tariff.export().scheme()).isEqualTo(ExportScheme.NET_METERING);
    }

    @Test
    void theAnswerOfTheInterfaceHasItemsWithNamesAndDates() {
        ImportedTariff tariff = read("{\"items\": [{\"label\": \"5a\", \"utility\": \"City Power\", \"name\": \"B-19\","
                + "\"uri\": \"https://example.org/5a\", \"startdate\": 1704067200, \"enddate\": 1735689600,"
                + "\"fixedchargefirstmeter\": 2.5, \"fixedchargeunits\": \"$/day\"," + ENERGY + "}]}");

        assertThat(tariff.name()).isEqualTo("City Power, B-19");
        assertThat(tariff.from()).hasValue(LocalDate.of(2024, 1, 1));
        assertThat(tariff.to()).hasValue(LocalDate.of(2025, 1, 1));
        assertThat(tariff.tariff().source()).isEqualTo("https://example.org/5a");
        assertThat(tariff.tariff().fixed().get(0).per()).isEqualTo(FixedCharge.Per.DAY);
    }

    @Test
    void ofSeveralRatesOneIsChosenByItsName() {
        String two = "{\"items\": [{\"label\": \"5a\", \"name\": \"B-19\"," + ENERGY
                + "}, {\"label\": \"5b\", \"name\": \"B-20\"," + ENERGY + "}]}";

        assertThatThrownBy(() -> read(two))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("2 rates")
                .hasMessageContaining("B-19 (5a); B-20 (5b)");
        ImportFile file = ImportFile.of("two.json", two.getBytes(StandardCharsets.UTF_8));
        assertThat(TariffImporter.read(file, Optional.of("5b")).name()).isEqualTo("B-20");
    }

    @Test
    void aMissingFieldIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("{\"energyratestructure\": [[{\"rate\": 1}]]}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("rate.json: the field “energyweekdayschedule” is missing");
        assertThatThrownBy(() -> read("{" + ENERGY + ", \"demandratestructure\": [[{\"rate\": 1}]]}"))
                .hasMessageContaining("demandweekdayschedule");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("energy");
    }

    @Test
    void aHoleIsRefusedWithTheHourOrTier() {
        assertThatThrownBy(
                        () -> read("{" + ENERGY.replace("[{\"rate\": 0.2}]", "[{\"max\": 50, \"rate\": 0.2}]") + "}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("energyratestructure[1]")
                .hasMessageContaining("the tiers end at 50");
        assertThatThrownBy(() -> read("{" + ENERGY.replace("1.0,1.0]", "1.0,7.0]") + "}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("January, weekday, 23:00 names period 8, but there are only 2");
    }

    @Test
    void whatIsTakenForGrantedOrLeftOutIsSaid() {
        ImportedTariff tariff = read("{" + ENERGY + """
                , "flatdemandstructure": [[{"rate": 6.46}]], "flatdemandmonths": [0,0,0,0,0,0,0,0,0,0,0,0],
                "flatdemandunit": "kVA", "fueladjustmentsmonthly": [0.01,0,0,0,0,0,0,0,0,0,0,0],
                "coincidentratestructure": [[{"rate": 0}]]}""");

        assertThat(codes(tariff)).contains("no-power-factor", "no-demand-window", "not-read");
        assertThat(codes(read("{" + ENERGY.replace("{\"rate\": 0.2}", "{\"unit\": \"kWh\"}") + "}")))
                .containsExactly("no-rate");
    }

    @Test
    void aUnitOfTiersThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> read("{" + ENERGY.replace("\"unit\": \"kWh\"", "\"unit\": \"therm\"") + "}"))
                .hasMessageContaining("“therm” is no unit of tiers");
    }
}
