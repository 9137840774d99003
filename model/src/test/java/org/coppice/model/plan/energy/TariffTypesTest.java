package org.coppice.model.plan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.CoincidentPeak;
import org.coppice.model.tariff.ContractedPeriod;
import org.coppice.model.tariff.ContractedPower;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.ExportTerms;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Surcharge;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Holiday;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class TariffTypesTest {

    private static Tariff everything() {
        PeriodCalendar calendar = new PeriodCalendar(
                Profile.monthly(1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1),
                Optional.of(Profile.constant(1)),
                Optional.of(Profile.constant(2)),
                Optional.of(Profile.constant(2)));
        List<RatePeriod> two = List.of(
                new RatePeriod("A", List.of(new RateTier(Optional.of(50.0), 0.1, 0.01, 0), RateTier.flat(0.2))),
                RatePeriod.flat("B", 0.3));
        return new Tariff(
                "Utility, schedule 7",
                List.of(new Holiday("12-25"), new Holiday("easter+1")),
                new EnergyCharge(calendar, TierBasis.KWH_PER_DAY, two),
                List.of(new DemandCharge(
                        "Demand",
                        30,
                        Optional.of(0.9),
                        calendar,
                        two,
                        List.of(Ratchet.ofMonths(0.8, List.of(5, 6)).on(List.of("A")), Ratchet.ofPrevious(0.5, 6)),
                        30)),
                List.of(new ContractedPower(
                        "Contract",
                        15,
                        calendar,
                        List.of(new ContractedPeriod("P1", 100, 2), new ContractedPeriod("P2", 50, 1)),
                        0.85,
                        1.05,
                        2)),
                List.of(new CoincidentPeak(
                        "CP", List.of(LocalDateTime.parse("2026-07-14T17:00")), CoincidentPeak.Measure.HIGHEST, 12)),
                List.of(new FixedCharge("Meter", 3, FixedCharge.Per.DAY, 2)),
                new ExportTerms(ExportScheme.NET_METERING, 3, 0.04),
                10,
                100,
                List.of(new Surcharge("VAT", 0.19, List.of(ChargeKind.ENERGY, ChargeKind.FIXED), 0.01)));
    }

    @Test
    void aTariffIsReadAsItWasWritten() {
        Tariff tariff = everything();
        assertThat(TariffTypes.TARIFF.fromTree(TariffTypes.TARIFF.toTree(tariff), "tariff"))
                .isEqualTo(tariff);
    }

    @Test
    void whatIsUsualMayBeLeftOut() {
        Tariff tariff = TariffTypes.TARIFF.fromTree(
                Map.of(
                        "energy",
                        Map.of("periods", List.of(Map.of("name", "All", "tiers", List.of(Map.of("rate", 0.1)))))),
                "tariff");
        assertThat(tariff)
                .isEqualTo(Tariff.of(new EnergyCharge(
                        PeriodCalendar.always(), TierBasis.KWH, List.of(RatePeriod.flat("All", 0.1)))));
        assertThat(TariffTypes.TARIFF.toTree(tariff)).containsOnlyKeys("energy");
    }

    @Test
    void aHoleIsRefusedWithItsPlace() {
        Map<String, Object> energy = Map.of(
                "calendar",
                Map.of("weekday", List.of(2)),
                "periods",
                List.of(Map.of("name", "All", "tiers", List.of(Map.of("rate", 0.1)))));
        assertThatThrownBy(() -> TariffTypes.TARIFF.fromTree(Map.of("energy", energy), "contracts[0].tariff"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("contracts[0].tariff.energy")
                .hasMessageContaining("January, weekday, 00:00 names period 2, but there is only one");
    }
}
