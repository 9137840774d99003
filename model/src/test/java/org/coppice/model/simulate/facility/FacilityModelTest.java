package org.coppice.model.simulate.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.account.KpiSeries;
import org.coppice.model.account.Kpis;
import org.coppice.model.account.LabelClass;
import org.coppice.model.account.Scope2;
import org.coppice.model.account.WaterBalance;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.LiquidCooling;
import org.coppice.model.cooling.LiquidSide;
import org.coppice.model.cooling.LossTerms;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.cooling.Redundancy;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** A site whose cooling is described; two servers of 2 kW at constant power: 4 kWh of IT an hour. */
class FacilityModelTest {
    private static final CoolingPlant DRY = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
    private static final CoolingPlant TOWER = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER);
    private static final Profile MILD = Profile.constant(20);
    private static final Optional<Profile> HALF = Optional.of(Profile.constant(0.5));

    private static Site cooled(CoolingPlant plant) {
        return Site.WEATHER.with(Site.COOLING.with(site("a"), Optional.of(Sourced.stated(plant))), Optional.of("w"));
    }

    private static Plan plan(Site site, Weather weather) {
        return TestPlans.plan(site, weather, type("t", 2, 2), fleet("f", "a", "t", 2, 0), grid(400), water(2));
    }

    private static Ledger simulate(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE).ledgers().get(0);
    }

    private static Ledger simulate(Plan plan, double... readings) {
        return Simulator.simulate(plan, ref -> Optional.of(hourly(readings)))
                .ledgers()
                .get(0);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void theOverheadIsCoolingLossesAndTheRestAndThePueStatedIsNotUsed() {
        Ledger ledger = simulate(plan(cooled(DRY), weather(MILD, HALF)));
        double losses = PowerChain.TYPICAL.lossKw(4, 4);
        assertThat(ledger.column(LedgerColumn.POWER_LOSSES)[0]).isEqualTo(losses, within(1e-12));
        assertThat(ledger.column(LedgerColumn.OTHER_OVERHEAD)[0]).isEqualTo(0.04, within(1e-12));
        double cooling = ledger.column(LedgerColumn.COOLING)[0];
        assertThat(cooling).isBetween(0.5, 1.5);
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(4 + losses + 0.04 + cooling, within(1e-12));
        assertThat(codes(ledger))
                .contains("pue-from-cooling", "power-chain-by-default", "sized-by-peak")
                .doesNotContain("weather-gap", "chiller-overloaded");
    }

    @Test
    void withoutADescriptionNothingChangesAndTheOverheadIsNotSplit() {
        Ledger ledger = simulate(plan(site("a"), weather(MILD, HALF)));
        assertThat(ledger.column(LedgerColumn.OVERHEAD)).containsOnly(2.0);
        assertThat(ledger.column(LedgerColumn.OTHER_OVERHEAD)).containsOnly(2.0);
        assertThat(ledger.column(LedgerColumn.WATER_SITE)).containsOnly(4.0);
        assertThat(ledger.sum(LedgerColumn.WATER_CONSUMED)).isNaN();
    }

    @Test
    void aPowerChainAloneIsAPartOfTheStatedOverhead() {
        Site site = Site.POWER_CHAIN.with(site("a"), Optional.of(Sourced.stated(PowerChain.TYPICAL)));
        Ledger ledger = simulate(plan(site, weather(MILD, HALF)));
        double losses = PowerChain.TYPICAL.lossKw(4, 4);
        assertThat(ledger.column(LedgerColumn.OVERHEAD)).containsOnly(2.0);
        assertThat(ledger.column(LedgerColumn.POWER_LOSSES)[7]).isEqualTo(losses, within(1e-12));
        assertThat(ledger.column(LedgerColumn.OTHER_OVERHEAD)[7]).isEqualTo(2 - losses, within(1e-12));
    }

    @Test
    void lossesAboveTheStatedOverheadAreAFinding() {
        PowerChain poor = new PowerChain(
                Optional.of(Power.ofKilowatts(40)),
                1,
                Redundancy.TWO_N,
                LossTerms.UPS_2006,
                0,
                LossTerms.UPS_ECO,
                LossTerms.DISTRIBUTION,
                LossTerms.TRANSFORMER);
        Site site = Site.POWER_CHAIN.with(site("a"), Optional.of(Sourced.stated(poor)));
        Ledger ledger = simulate(plan(site, weather(MILD, HALF)));
        assertThat(codes(ledger)).contains("losses-above-overhead");
        assertThat(ledger.column(LedgerColumn.OTHER_OVERHEAD)).containsOnly(0.0);
    }

    @Test
    void summerTakesMoreCoolingThanWinter() {
        double[] months = {-2, 0, 5, 10, 15, 22, 28, 27, 20, 12, 5, 0};
        Ledger ledger = simulate(plan(cooled(DRY), weather(Profile.monthly(months), HALF)));
        double[] pue = KpiSeries.pue(ledger);
        // 15 January and 15 July, noon.
        assertThat(pue[195 * 24 + 12]).isGreaterThan(pue[14 * 24 + 12]);
        assertThat(Arrays.stream(pue).min().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void theMeterOfTheWholeFacilityStandsAboveTheModelAndThePartsKeepTheirProportions() {
        Plan plan = with(plan(cooled(DRY), weather(MILD, HALF)), meter("m", "a", Meter.Measures.FACILITY));
        plan = with(plan, meter("i", "a", Meter.Measures.IT));
        Meter whole = plan.meters().get(0);
        SeriesSource source =
                ref -> Optional.of(ref.equals(whole.series().orElseThrow()) ? hourly(10, 10, 10) : hourly(4, 4, 4));
        Ledger ledger = Simulator.simulate(plan, source).ledgers().get(0);
        assertThat(ledger.column(LedgerColumn.OVERHEAD)).startsWith(6, 6, 6);
        double cooling = ledger.column(LedgerColumn.COOLING)[0];
        double losses = ledger.column(LedgerColumn.POWER_LOSSES)[0];
        assertThat(cooling + losses + ledger.column(LedgerColumn.OTHER_OVERHEAD)[0])
                .isEqualTo(6, within(1e-12));
        double modelled = ledger.column(LedgerColumn.COOLING)[100] / ledger.column(LedgerColumn.POWER_LOSSES)[100];
        assertThat(cooling / losses).isEqualTo(modelled, within(1e-9));
    }

    @Test
    void aSiteMeterAloneLeavesTheItThatTheModelsRatioGives() {
        Plan plan = with(plan(cooled(DRY), weather(MILD, HALF)), meter("m", "a", Meter.Measures.FACILITY));
        double ratio = simulate(plan(cooled(DRY), weather(MILD, HALF))).column(LedgerColumn.LOAD)[0] / 4;
        Ledger ledger = simulate(plan, 6, 6, 6);
        assertThat(ledger.column(LedgerColumn.LOAD)).startsWith(6, 6, 6);
        assertThat(ledger.column(LedgerColumn.IT)[0]).isEqualTo(6 / ratio, within(1e-9));
    }

    @Test
    void aScenarioThatChangesTheCoolingScalesTheFacilitysReadings() {
        Plan before = with(plan(cooled(DRY), weather(MILD, HALF)), meter("m", "a", Meter.Measures.FACILITY));
        CoolingPlant liquid = DRY.withLiquid(LiquidSide.typical(LiquidCooling.DIRECT_TO_CHIP));
        Scenario scenario = new Scenario(
                "s",
                "Direct to chip",
                List.of(new Change.SetFacility("a", Optional.empty(), Optional.of(liquid), Optional.empty())));
        Plan baseline = PlanTable.SCENARIOS.with(before, scenario);
        Plan after = Scenario.apply(baseline, "s");
        SeriesSource source = ref -> Optional.of(hourly(10, 10));
        double modelBefore = simulate(plan(cooled(DRY), weather(MILD, HALF))).column(LedgerColumn.LOAD)[0];
        double modelAfter = simulate(plan(cooled(liquid), weather(MILD, HALF))).column(LedgerColumn.LOAD)[0];
        Ledger ledger = Simulator.simulate(after, Optional.of(baseline), source)
                .ledgers()
                .get(0);
        assertThat(modelAfter).isLessThan(modelBefore);
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(10 * modelAfter / modelBefore, within(1e-9));
        assertThat(scenario.changes().get(0).describe(baseline)).contains("direct to chip 75 %");
        assertThat(Scenario.TYPE
                        .fromTree(Scenario.TYPE.toTree(scenario), "s")
                        .changes()
                        .get(0)
                        .apply(before))
                .isEqualTo(scenario.changes().get(0).apply(before));
    }

    @Test
    void aPartOfTheCoolingIsSetByItsPath() {
        Plan plan = plan(cooled(DRY), weather(MILD, HALF));
        Plan warmer =
                Edit.setText(PlanTable.SITES, "a", "cooling.air.supply", "26").apply(plan);
        assertThat(warmer.sites().get(0).cooling().orElseThrow().value().air().supply())
                .isEqualTo(26);
        Change change = new Change.SetValue("site", "a", "site.cooling.chiller.cop", "4");
        assertThat(simulate(change.apply(plan)).sum(LedgerColumn.COOLING))
                .isLessThan(simulate(plan).sum(LedgerColumn.COOLING));
        assertThatThrownBy(() -> Edit.setText(PlanTable.SITES, "a", "cooling.air.supply", "75")
                        .apply(plan))
                .hasMessageContaining("Maybe °F was meant");
        assertThatThrownBy(() -> Edit.setText(PlanTable.SITES, "a", "cooling.liquid.share", "0.5")
                        .apply(plan))
                .hasMessageContaining("Describe it first");
        assertThatThrownBy(() -> Edit.setText(PlanTable.SITES, "a", "cooling.air.colour", "red")
                        .apply(plan))
                .hasMessageContaining("no property “colour”");
    }

    @Test
    void waterTakenInIsConsumedOrDischargedAndThePowerPlantsKeepTheTwoApart() {
        Site site = Site.WATER_WITHDRAWAL_FACTOR.with(cooled(TOWER), Optional.of("river"));
        Plan plan = with(
                plan(site, weather(Profile.constant(30), HALF)),
                factor("river", Factor.Kind.GRID_WATER_WITHDRAWAL, 50, Unit.LITRE_PER_KILOWATT_HOUR));
        Ledger ledger = simulate(plan);
        WaterBalance water = WaterBalance.of(ledger);
        double in = water.site().orElseThrow().litres();
        double load = ledger.sum(LedgerColumn.LOAD);
        assertThat(in)
                .isEqualTo(
                        water.siteConsumed().orElseThrow().litres() + ledger.sum(LedgerColumn.WATER_DISCHARGED),
                        within(1e-6));
        assertThat(in / ledger.sum(LedgerColumn.IT)).isBetween(1.5, 3.0);
        assertThat(water.source().orElseThrow().litres()).isEqualTo(2 * load, within(1e-6));
        assertThat(water.withdrawal().orElseThrow().litres()).isEqualTo(in + 50 * load, within(1e-6));
        assertThat(water.consumption().orElseThrow().litres())
                .isEqualTo(water.siteConsumed().orElseThrow().litres() + 2 * load, within(1e-6));
    }

    @Test
    void heatReusedIsOverFacilityEnergyInErfAndTakenOffInEre() {
        CoolingPlant immersion = DRY.withLiquid(new LiquidSide(LiquidCooling.IMMERSION, 1, 45, 10));
        HeatReuse network = new HeatReuse(Profile.constant(3), 50, 1, false, 0.5, false);
        Plan plan = plan(Site.HEAT_REUSE.with(cooled(immersion), Optional.of(network)), weather(MILD, HALF));
        Ledger ledger = simulate(plan);
        Kpis kpis = Kpis.of(plan, ledger, Scope2.of(plan, ledger), WaterBalance.of(ledger));
        double load = ledger.sum(LedgerColumn.LOAD);
        assertThat(ledger.column(LedgerColumn.HEAT_REUSED)[0]).isEqualTo(3, within(1e-12));
        assertThat(kpis.erf().orElseThrow()).isEqualTo(3.0 * HOURS / load, within(1e-9));
        assertThat(kpis.ere().orElseThrow()).isEqualTo((load - 3.0 * HOURS) / (4.0 * HOURS), within(1e-9));
        assertThat(KpiSeries.erf(ledger)[5]).isEqualTo(kpis.erf().orElseThrow(), within(1e-9));
        // 400 g/kWh: CUE = PUE · 0.4.
        assertThat(kpis.cue().orElseThrow()).isEqualTo(0.4 * kpis.pue().orElseThrow(), within(1e-9));
        assertThat(KpiSeries.cue(ledger)[5]).isEqualTo(kpis.cue().orElseThrow(), within(1e-9));
    }

    @Test
    void inAStepWithoutWeatherTheStatedPueAndWueStand() {
        Weather measured = Weather.DRY_BULB.with(
                Weather.DRY_BULB_PROFILE.with(weather(MILD, HALF), Optional.empty()), Optional.of("m"));
        Plan plan = with(plan(cooled(DRY), measured), meter("m", "a", Meter.Measures.OTHER));
        Readings celsius = hourly(20, Double.NaN, 20);
        SeriesSource source = ref -> Optional.of(
                new Readings(celsius.starts(), celsius.ends(), celsius.values(), celsius.quality(), Unit.CELSIUS));
        Ledger ledger = Simulator.simulate(plan, source).ledgers().get(0);
        assertThat(ledger.column(LedgerColumn.LOAD)[1]).isEqualTo(6, within(1e-12));
        assertThat(ledger.column(LedgerColumn.WATER_SITE)[1]).isEqualTo(4, within(1e-12));
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isNotEqualTo(6).isBetween(4.0, 6.0);
        assertThat(codes(ledger)).contains("weather-gap");
    }

    @Test
    void withoutAnyWeatherTheStatedPueStandsAndIsSaidTo() {
        Site noWeather = Site.WEATHER.with(cooled(DRY), Optional.empty());
        Ledger ledger = simulate(plan(noWeather, weather(MILD, HALF)));
        assertThat(ledger.column(LedgerColumn.OVERHEAD)).containsOnly(2.0);
        assertThat(codes(ledger)).contains("no-weather").doesNotContain("pue-from-cooling");
    }

    @Test
    void aTowerWithoutHumidityIsSaidAndTheStatedPueStands() {
        Ledger ledger = simulate(plan(cooled(TOWER), weather(MILD, Optional.empty())));
        assertThat(ledger.column(LedgerColumn.OVERHEAD)[0]).isEqualTo(2, within(1e-12));
        assertThat(codes(ledger)).contains("no-humidity");
    }

    @Test
    void megawattsTypedAsKilowattsAreFlagged() {
        // A chain for 0.004 kW under 4 kW of IT, and a plant for 2 kW.
        PowerChain small = new PowerChain(
                Optional.of(Power.ofKilowatts(3)),
                1,
                Redundancy.N,
                LossTerms.UPS_TODAY,
                0,
                LossTerms.UPS_ECO,
                LossTerms.DISTRIBUTION,
                LossTerms.TRANSFORMER);
        CoolingPlant tiny = new CoolingPlant(
                Optional.of(Power.ofKilowatts(2)),
                DRY.air(),
                Optional.empty(),
                DRY.chiller(),
                DRY.rejection(),
                DRY.pumpRatio(),
                DRY.otherShare());
        Site site = Site.POWER_CHAIN.with(cooled(tiny), Optional.of(Sourced.stated(small)));
        assertThat(codes(simulate(plan(site, weather(Profile.constant(38), HALF)))))
                .contains("power-chain-overloaded", "chiller-overloaded");
    }

    @Test
    void classesArePreviewedByTheirLimits() {
        assertThat(LabelClass.ofPue(1.25)).isEqualTo(LabelClass.B);
        assertThat(LabelClass.ofPue(1.2500001)).isEqualTo(LabelClass.C);
        assertThat(LabelClass.ofPue(3)).isEqualTo(LabelClass.G);
        assertThat(LabelClass.ofWue(0)).isEqualTo(LabelClass.A);
        assertThat(LabelClass.ofWue(1.5)).isEqualTo(LabelClass.G);
    }
}
