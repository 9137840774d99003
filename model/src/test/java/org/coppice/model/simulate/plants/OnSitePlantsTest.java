package org.coppice.model.simulate.plants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.coppice.model.simulate.TestPlans.HOURS;
import static org.coppice.model.simulate.TestPlans.flat;
import static org.coppice.model.simulate.TestPlans.hourly;
import static org.coppice.model.simulate.TestPlans.meter;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.site;
import static org.coppice.model.simulate.TestPlans.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class OnSitePlantsTest {
    private final Map<String, Readings> kept = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final SeriesSource source = ref -> Optional.ofNullable(kept.get(ref.id()));

    private static SolarArray solar(Optional<String> meter, Optional<Profile> factor) {
        return new SolarArray(
                "pv",
                "Roof",
                "a",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Power.ofKilowatts(100),
                ModuleKind.STANDARD,
                Mounting.OPEN_RACK,
                30,
                180,
                Ratio.of(0.14),
                1.2,
                0.4,
                meter,
                factor);
    }

    private static WindTurbines wind(double hub) {
        return new WindTurbines(
                "wind",
                "Hill",
                "a",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Power.ofKilowatts(2_000),
                hub,
                1 / 7.0,
                Ratio.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Site weatherSite() {
        return Site.WEATHER.with(site("a"), Optional.of("sky"));
    }

    private static Weather sky() {
        return new Weather(
                "sky",
                "Sky",
                50,
                8,
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                Optional.empty(),
                Optional.of("dni"),
                Optional.of("dhi"),
                Optional.of(Profile.constant(15)),
                Optional.empty(),
                Optional.of(Profile.constant(5)));
    }

    private static Meter element(String id) {
        return meter(id, "a", Meter.Measures.OTHER);
    }

    private static Readings irradiance(int year, double wattsPerM2) {
        Readings one = hourly(flat(wattsPerM2 / 1_000));
        long shift = LocalDate.of(year, 1, 1).toEpochDay() * 86_400 - one.starts()[0];
        long[] starts = new long[HOURS];
        long[] ends = new long[HOURS];
        for (int i = 0; i < HOURS; i++) {
            starts[i] = one.starts()[i] + shift;
            ends[i] = starts[i] + 3_600;
        }
        return new Readings(starts, ends, one.values(), one.quality(), Unit.KILOWATT_HOUR_PER_SQUARE_METRE);
    }

    private List<OnSiteGeneration> run(Plan plan) {
        findings.clear();
        Site site = plan.sites().get(0);
        return OnSitePlants.of(plan, site, YearFrame.of(plan, site), source, findings);
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void capacityFactorsGiveCapacityTimesFactor() {
        // 100 kW · 12 % · 8,760 h
        OnSiteGeneration pv = run(plan(site("a"), solar(Optional.empty(), Optional.of(Profile.constant(0.12)))))
                .get(0);
        assertThat(pv.sum()).isEqualTo(100 * 0.12 * HOURS, offset(1e-6));
        assertThat(findings).isEmpty();
    }

    @Test
    void withoutMeterWeatherAndFactorNothingIsGeneratedAndSaidSo() {
        OnSiteGeneration pv =
                run(plan(site("a"), solar(Optional.empty(), Optional.empty()))).get(0);
        assertThat(pv.sum()).isZero();
        assertThat(codes()).containsExactly("plant-without-weather");
        assertThat(findings.get(0).message()).contains("neither meter nor capacity factors");
    }

    @Test
    void aMeterComesFirstAndItsGapsCountAsNothing() {
        double[] kwh = flat(7);
        kwh[5] = Double.NaN;
        kept.put("m", hourly(kwh));
        Plan plan = plan(site("a"), element("m"), solar(Optional.of("m"), Optional.of(Profile.constant(0.5))));
        OnSiteGeneration pv = run(plan).get(0);
        assertThat(pv.sum()).isEqualTo(7.0 * (HOURS - 1), offset(1e-6));
        assertThat(pv.kwh()[5]).isZero();
        assertThat(codes()).containsExactly("plant-gap");
        kept.clear();
        assertThat(run(plan).get(0).sum()).isEqualTo(50.0 * HOURS, offset(1e-6));
        assertThat(codes()).containsExactly("plant-without-readings");
    }

    @Test
    void weatherDrivesTheModel() {
        kept.put("dni", irradiance(2025, 500));
        kept.put("dhi", irradiance(2025, 100));
        Plan plan = plan(
                weatherSite(),
                sky(),
                element("dni"),
                element("dhi"),
                solar(Optional.empty(), Optional.of(Profile.constant(0.5))));
        OnSiteGeneration pv = run(plan).get(0);
        assertThat(pv.kwh()[0]).isZero();
        assertThat(pv.kwh()[12]).isBetween(10.0, 60.0);
        assertThat(findings).isEmpty();
        Plan quarterHours = Plan.STEP_MINUTES.with(plan, 15);
        assertThat(run(quarterHours).get(0).sum()).isEqualTo(pv.sum(), offset(0.03 * pv.sum()));
    }

    @Test
    void aYearGoneByStandsForTheYearOfThePlanAndThatIsSaid() {
        kept.put("dni", irradiance(2025, 500));
        kept.put("dhi", irradiance(2025, 100));
        Plan plan =
                plan(weatherSite(), sky(), element("dni"), element("dhi"), solar(Optional.empty(), Optional.empty()));
        double itself = run(plan).get(0).sum();
        kept.put("dni", irradiance(2001, 500));
        kept.put("dhi", irradiance(2001, 100));
        Plan renamed = with(plan, Weather.NAME.with(sky(), "Typical"));
        assertThat(run(renamed).get(0).sum()).isEqualTo(itself, offset(1e-6));
        assertThat(codes()).containsExactly("other-year");
        assertThat(findings.get(0).message()).contains("2001");
        Plan leap = Plan.YEAR.with(renamed, 2024);
        OnSiteGeneration longer = run(leap).get(0);
        assertThat(longer.kwh()).hasSize(8_784);
        assertThat(longer.kwh()[(31 + 28) * 24 + 12]).isPositive();
        assertThat(codes()).containsExactly("other-year");
    }

    @Test
    void aGapOfTheWeatherIsAGapOfThePlantByDay() {
        Readings dni = irradiance(2025, 500);
        dni.values()[12] = Double.NaN;
        dni.values()[1] = Double.NaN;
        kept.put("dni", dni);
        kept.put("dhi", irradiance(2025, 100));
        Plan plan =
                plan(weatherSite(), sky(), element("dni"), element("dhi"), solar(Optional.empty(), Optional.empty()));
        assertThat(run(plan).get(0).kwh()[12]).isZero();
        assertThat(codes()).containsExactly("plant-gap");
        assertThat(findings.get(0).message()).contains("1 of 8,760");
    }

    @Test
    void windThatIsMeasuredHighUpCoolsModulesLess() {
        kept.put("dni", irradiance(2025, 500));
        kept.put("dhi", irradiance(2025, 100));
        Plan station =
                plan(weatherSite(), sky(), element("dni"), element("dhi"), solar(Optional.empty(), Optional.empty()));
        // v · (10/100)^0.2: 5 m/s at 100 m are 3.155 m/s at the height of a station.
        Weather mast = Weather.WIND_HEIGHT.with(sky(), 100.0);
        Weather calmer = Weather.WIND_SPEED_PROFILE.with(sky(), Optional.of(Profile.constant(5 * Math.pow(0.1, 0.2))));
        double cooled = run(station).get(0).sum();
        double high = run(with(station, mast)).get(0).sum();
        assertThat(high).isLessThan(cooled * 0.999);
        assertThat(high).isEqualTo(run(with(station, calmer)).get(0).sum(), offset(1e-6 * cooled));
    }

    @Test
    void windTurbinesUseTheWindOfTheWeather() {
        Plan plan = plan(weatherSite(), sky(), wind(10));
        // 5 m/s at 10 m: 324.625 kW in standard air; at 100 m above the sea and 15 °C, 1,001.3 hPa, it is 0.988 of it
        assertThat(run(plan).get(0).kwh()[0]).isEqualTo(324.625 * 0.9882, offset(0.5));
        assertThat(run(with(plan, wind(80))).get(0).kwh()[0]).isGreaterThan(700);
        assertThat(findings).isEmpty();
    }

    @Test
    void aWeatherWithoutIrradianceSaysWhatItLacks() {
        Plan plan = plan(weatherSite(), sky(), solar(Optional.empty(), Optional.empty()));
        assertThat(run(plan).get(0).sum()).isZero();
        assertThat(findings.get(0).message()).contains("“Sky”").contains("solar irradiance");
    }

    @Test
    void whatTheWeatherLacksForTheModulesIsAssumedAndSaid() {
        kept.put("dni", irradiance(2025, 500));
        kept.put("dhi", irradiance(2025, 100));
        Weather bare = Weather.WIND_SPEED_PROFILE.with(
                Weather.DRY_BULB_PROFILE.with(sky(), Optional.empty()), Optional.empty());
        Plan plan =
                plan(weatherSite(), bare, element("dni"), element("dhi"), solar(Optional.empty(), Optional.empty()));
        assertThat(run(plan).get(0).sum()).isPositive();
        assertThat(codes()).containsExactly("assumed-weather", "assumed-weather");
    }

    @Test
    void aPlantGeneratesOnlyWhileItIsInService() {
        SolarArray half = SolarArray.TO.with(
                SolarArray.FROM.with(
                        solar(Optional.empty(), Optional.of(Profile.constant(0.1))), LocalDate.of(2025, 3, 1)),
                Optional.of(LocalDate.of(2025, 4, 1)));
        OnSiteGeneration pv = run(plan(site("a"), half)).get(0);
        assertThat(pv.sum()).isEqualTo(10.0 * 31 * 24, offset(1e-6));
        SolarArray later = SolarArray.FROM.with(half, LocalDate.of(2026, 1, 1));
        assertThat(run(plan(site("a"), SolarArray.TO.with(later, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void whatNoPlantCanHaveIsRefusedWhereItIsTyped() {
        assertThatThrownBy(() -> SolarArray.TILT.with(solar(Optional.empty(), Optional.empty()), 120.0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("between 0 and 90 degrees");
        assertThatThrownBy(() -> WindTurbines.POWER_CURVE.with(
                        wind(80),
                        List.of(
                                new WindTurbines.CurvePoint(10, Ratio.ONE),
                                new WindTurbines.CurvePoint(5, Ratio.ZERO))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("rising wind speed");
    }
}
