package org.coppice.model.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.fleet;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.site;
import static org.coppice.model.simulate.TestPlans.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Years;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.source.Severity;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** The plan's year is 2025. */
class EquipmentEmbodiedTest {

    private static Battery battery(int year, double kwh) {
        return Battery.usual(
                "battery",
                "Battery",
                "site",
                LocalDate.of(year, 1, 1),
                Energy.ofKilowattHours(kwh),
                Power.ofKilowatts(kwh));
    }

    private static EquipmentEmbodied of(Object equipment, Map<String, Double> lives) {
        return EquipmentEmbodied.of(TestPlans.with(plan(site("site")), equipment), lives, 2050);
    }

    @Test
    void aBatteryCountsWholeInTheYearItIsBoughtAndInEqualPartsOverItsLife() {
        EquipmentEmbodied equipment = of(Battery.LIFE.with(battery(2021, 100), Optional.of(Years.of(10))), Map.of());
        // 100 kWh · 74 kg
        assertThat(equipment.acquiredKilograms(2021)).isEqualTo(7_400);
        assertThat(equipment.acquiredKilograms(2025)).isZero();
        assertThat(equipment.amortisedKilograms(2025)).isCloseTo(7_400 * 365 / 3_652.5, within(1e-9));
        assertThat(equipment.amortisedKilograms(2020)).isZero();
    }

    @Test
    void itIsBoughtAgainWhenItsLifeIsOver() {
        EquipmentEmbodied equipment = of(battery(2021, 100), Map.of("battery", 8.0));
        // 8 · 365.25 days after New Year 2021 is New Year 2029.
        assertThat(equipment.acquiredKilograms(2029)).isEqualTo(7_400);
        assertThat(equipment.amortisedKilograms(2040)).isCloseTo(7_400 * 366 / (8 * 365.25), within(1e-9));
        assertThat(equipment.flows().get(0).life().source().locator().toString())
                .contains("ageing");
    }

    @Test
    void nothingIsBoughtAfterItsLastDay() {
        Battery gone = Battery.TO.with(battery(2021, 100), Optional.of(LocalDate.of(2026, 1, 1)));
        EquipmentEmbodied equipment = of(gone, Map.of("battery", 5.0));
        double bought = 0;
        for (int year = 2020; year <= 2050; year++) {
            bought += equipment.acquiredKilograms(year);
        }
        assertThat(bought).isEqualTo(7_400);
    }

    @Test
    void whatIsAmortisedOverAllYearsIsWhatWasBought() {
        Random random = new Random(3);
        for (int trial = 0; trial < 100; trial++) {
            LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
            Battery some = Battery.TO.with(
                    Battery.FROM.with(battery(2021, 1 + random.nextInt(1_000)), from),
                    Optional.of(from.plusDays(1 + random.nextInt(9_000))));
            EquipmentEmbodied equipment = of(some, Map.of("battery", 1 + 20 * random.nextDouble()));
            double bought = 0;
            double amortised = 0;
            for (int year = 1999; year <= 2090; year++) {
                bought += equipment.acquiredKilograms(year);
                amortised += equipment.amortisedKilograms(year);
            }
            assertThat(amortised).isCloseTo(bought, within(1e-9 * bought));
        }
    }

    private static WindTurbines turbines() {
        return new WindTurbines(
                "wind",
                "Hill",
                "site",
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Power.ofKilowatts(100),
                80,
                0.14,
                Ratio.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void turbinesWithoutAValueAreNotKnownAndNotZero() {
        assertThat(of(turbines(), Map.of()).acquiredKilograms(2025)).isNaN();
        WindTurbines stated =
                WindTurbines.EMBODIED.with(turbines(), Optional.of(Sourced.stated(Carbon.ofKilograms(600))));
        assertThat(of(stated, Map.of()).acquiredKilograms(2025)).isEqualTo(60_000);
    }

    @Test
    void modulesHaveADefaultWithItsSource() {
        SolarArray roof = TestPlans.solar("site", 10, Profile.constant(0.1));
        assertThat(roof.embodied().byDefault()).isTrue();
        assertThat(roof.embodied().source().publisher()).isEqualTo("Müller et al.");
        // 10 kW · 810 kg over 30 years
        int year = roof.from().getYear() + 1;
        assertThat(of(roof, Map.of()).amortisedKilograms(year)).isCloseTo(8_100 / 30.0, within(1.0));
    }

    @Test
    void figuresOfServersAndEquipmentAddUpAndTellTheirDefaults() {
        Plan plan = TestPlans.with(
                plan(site("site"), type("type", 1, 3), fleet("fleet", "site", "type", 10, 0.5)),
                Battery.LIFE.with(battery(2025, 100), Optional.of(Years.of(10))));
        Assessment assessment = Assessment.of(plan, "test", SeriesSource.NONE);
        assertThat(value(assessment, "embodied.equipment.acquired")).isEqualTo(7_400);
        assertThat(value(assessment, "embodied.equipment.amortised")).isCloseTo(740, within(1.0));
        Figure acquired = assessment
                .find("embodied.equipment.acquired", Optional.of("site"))
                .orElseThrow();
        assertThat(acquired.basis().defaults()).isEqualTo(1);
        assertThat(acquired.derivation().inputs().get(0).byDefault()).isTrue();
        for (String rule : List.of("acquired", "amortised")) {
            Optional<Figure> servers = assessment.find("embodied.servers." + rule, Optional.empty());
            if (servers.orElseThrow().value().isPresent()) {
                assertThat(value(assessment, "embodied." + rule))
                        .isCloseTo(
                                value(assessment, "embodied.servers." + rule)
                                        + value(assessment, "embodied.equipment." + rule),
                                within(1e-9));
            } else {
                assertThat(assessment
                                .find("embodied." + rule, Optional.empty())
                                .orElseThrow()
                                .value())
                        .isEmpty();
            }
        }
    }

    @Test
    void theSumIsABalanceOfTheProduct() {
        Plan plan = TestPlans.with(plan(site("site")), battery(2025, 100));
        List<Check> balances = Assessment.of(plan, "test", SeriesSource.NONE).checks().stream()
                .filter(check -> check.code().equals("balance-embodied"))
                .toList();
        assertThat(balances).hasSize(4).allMatch(check -> check.severity() == Severity.INFO);
    }

    private static double value(Assessment assessment, String key) {
        return assessment.find(key, Optional.empty()).orElseThrow().value().orElseThrow();
    }

    @Test
    void aCarbonPerKilowattHourOfAWholeBatteryIsRefusedWhereItIsTyped() {
        assertThatThrownBy(() -> Battery.EMBODIED.withText(battery(2025, 100), "7400 t CO2e"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("between 0 and 100 t CO2e");
        assertThatThrownBy(() -> Battery.LIFE.withText(battery(2025, 100), "0 years"))
                .isInstanceOf(UserError.class);
    }
}
