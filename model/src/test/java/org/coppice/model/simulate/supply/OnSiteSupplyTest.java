package org.coppice.model.simulate.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;
import static org.coppice.model.simulate.ledger.LedgerColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** A site of 2 kW, day and night. */
class OnSiteSupplyTest {
    private static final Site SITE = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
    private static final double EXACT = 1e-9;

    private static Plan flat(Object... more) {
        Plan plan = plan(SITE, type("t", 2, 2), fleet("f", "a", "t", 1, 0), grid(400));
        for (Object record : more) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static Ledger simulate(Plan plan) {
        return Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE);
    }

    /** Full power from 12 to 18, nothing else. */
    private static Profile afternoon() {
        double[] share = new double[24];
        for (int hour = 12; hour < 18; hour++) {
            share[hour] = 1;
        }
        return Profile.daily(share);
    }

    @Test
    void aSurplusIsFedInAndNeverTakenOffTheImport() {
        // 6 h of 5 kW against 2 kW: 3 kW fed in, and 18 of 24 hours drawn.
        Ledger ledger = simulate(flat(solar("a", 5, afternoon())));
        assertThat(ledger.sum(IMPORT)).isCloseTo(365 * 18 * 2, within(EXACT));
        assertThat(ledger.sum(EXPORT)).isCloseTo(365 * 6 * 3, within(EXACT));
        assertThat(ledger.sum(ON_SITE)).isCloseTo(365 * 6 * 5, within(EXACT));
    }

    @Test
    void whatTheConnectionCannotCarryIsCurtailed() {
        Site narrow = Site.CONNECTION.with(SITE, Optional.of(Power.ofKilowatts(2)));
        Ledger ledger = simulate(with(flat(solar("a", 5, afternoon())), narrow));
        // 3 kW of surplus, 2 kW carried
        assertThat(ledger.sum(CURTAILED)).isCloseTo(365 * 6 * 1, within(EXACT));
        assertThat(ledger.sum(EXPORT)).isCloseTo(365 * 6 * 2, within(EXACT));
        assertThat(ledger.sum(ON_SITE)).isCloseTo(365 * 6 * 4, within(EXACT));
    }

    @Test
    void aBatteryCarriesTheSurplusIntoTheEvening() {
        // Each day 10 of 18 kWh of surplus fit: 9 kWh inside, 8.1 kWh back.
        Battery battery = battery("a", 9, 10, Battery.Policy.SELF_CONSUMPTION);
        Ledger ledger = simulate(flat(solar("a", 5, afternoon()), battery));
        BatteryUse use = ledger.onSite().batteries().get(0);
        assertThat(ledger.sum(CHARGE)).isCloseTo(365 * 10, within(1e-6));
        assertThat(ledger.sum(DISCHARGE)).isCloseTo(365 * 8.1, within(1e-6));
        assertThat(ledger.sum(IMPORT)).isCloseTo(365 * (36 - 8.1), within(1e-6));
        assertThat(use.lossesKwh()).isCloseTo(365 * 1.9, within(1e-6));
        // (10 + 8.1)/2 over 9
        assertThat(use.fullCycles()).isCloseTo(365 * 9.05 / 9, within(1e-6));
        assertThat(use.stateOfHealth()).isBetween(0.9, 1.0);
        assertThat(use.replacements(use.lifeYears() * 2.5)).isEqualTo(2);
    }

    @Test
    void aBatteryWithoutCapacityChangesNothing() {
        Plan without = flat(solar("a", 5, afternoon()), contract("a", 0.1));
        for (Battery.Policy policy : Battery.Policy.values()) {
            Ledger before = simulate(without);
            Ledger after = simulate(with(without, battery("a", 0, 10, policy)));
            assertThat(after.column(IMPORT)).as("%s", policy).isEqualTo(before.column(IMPORT));
            assertThat(after.column(EXPORT)).as("%s", policy).isEqualTo(before.column(EXPORT));
        }
    }

    @Test
    void aBatteryServesOnTheDaysOnWhichItIsThere() {
        Battery battery =
                Battery.FROM.with(battery("a", 9, 10, Battery.Policy.SELF_CONSUMPTION), LocalDate.of(2025, 12, 31));
        Ledger ledger = simulate(flat(solar("a", 5, afternoon()), battery));
        assertThat(ledger.monthly(CHARGE)[10]).isZero();
        assertThat(ledger.sum(CHARGE)).isCloseTo(10, within(1e-6));
    }

    @Test
    void theLowestCostBuysAtNight() {
        double[] price = new double[24];
        java.util.Arrays.fill(price, 0.30);
        java.util.Arrays.fill(price, 0, 6, 0.10);
        GridContract contract = GridContract.WEEKDAY.with(contract("a", 0.1), Profile.daily(price));
        contract = GridContract.WEEKEND.with(contract, Profile.daily(price));
        Plan without = flat(contract);
        Ledger ledger = simulate(with(without, battery("a", 9, 10, Battery.Policy.LOWEST_COST)));
        // A day: 10 kWh at 0.10 for 8.1 kWh at 0.30.
        BatteryUse use = ledger.onSite().batteries().get(0);
        assertThat(use.saved().orElseThrow()).isCloseTo(365 * (8.1 * 0.30 - 10 * 0.10), within(2.0));
        assertThat(use.gap().orElseThrow()).isLessThan(1e-6);
        assertThat(cost(simulate(without)) - cost(ledger)).isCloseTo(use.saved().getAsDouble(), within(1e-6));
    }

    private static double cost(Ledger ledger) {
        return ledger.postings().stream()
                .mapToDouble(posting -> posting.amount().amount())
                .sum();
    }

    @Test
    void peaksAreShavedMonthByMonth() {
        // 3 kW from the grid in the afternoon, 1 kW else: 3 kWh out of 2.7/0.9, and refilled at night.
        double[] share = new double[24];
        java.util.Arrays.fill(share, 1);
        java.util.Arrays.fill(share, 12, 15, 0);
        Battery battery = battery("a", 1, 10, Battery.Policy.PEAK_SHAVING);
        Ledger ledger = simulate(flat(solar("a", 1, Profile.daily(share)), battery));
        // 2 kW for three hours over 1 kW: 0.9 kWh delivered take 0.3 kW off.
        assertThat(ledger.peakKilowatts(IMPORT)).isCloseTo(1.7, within(1e-6));
        assertThat(ledger.onSite().batteries().get(0).peakBeforeKw()).isCloseTo(2, within(EXACT));
    }

    @Test
    void aTestedGeneratorBurnsFuelAndServesTheLoad() {
        BackupGenerator backup = BackupGenerator.usual("g", "Diesel", "a", NEW_YEAR, Power.ofKilowatts(4));
        backup = BackupGenerator.TEST_HOURS.with(backup, 2.0);
        backup = BackupGenerator.TEST_LOAD.with(backup, Ratio.of(0.25));
        backup = BackupGenerator.EFFICIENCY.with(backup, Sourced.stated(Ratio.of(0.4)));
        Ledger ledger = simulate(flat(backup));
        // 12 · 2 h · 1 kW = 24 kWh; 24/0.4 = 60 kWh of fuel; 73.96 kg/mmBtu / 293.071 kWh = 0.25236 kg/kWh
        assertThat(ledger.sum(BACKUP)).isCloseTo(24, within(EXACT));
        assertThat(ledger.sum(IMPORT)).isCloseTo(HOURS * 2 - 24, within(1e-6));
        assertThat(ledger.onSite().backups().get(0).kilograms()).isCloseTo(60 * 0.252362, within(1e-3));
    }

    @Test
    void fuelIsPaidWhenItIsBurnt() {
        BackupGenerator backup = BackupGenerator.usual("g", "Diesel", "a", NEW_YEAR, Power.ofKilowatts(4));
        backup = BackupGenerator.TEST_HOURS.with(backup, 2.0);
        backup = BackupGenerator.TEST_LOAD.with(backup, Ratio.of(0.25));
        backup = BackupGenerator.EFFICIENCY.with(backup, Sourced.stated(Ratio.of(0.4)));
        Plan unpriced = flat(backup, contract("a", 0.1));
        Plan priced = flat(BackupGenerator.FUEL_PRICE.with(backup, 0.15), contract("a", 0.1));
        var fuel = simulate(priced).postings().stream()
                .filter(posting -> posting.kind() == Posting.Kind.BACKUP_FUEL)
                .toList();
        // each month 2 h · 1 kW / 0.4 = 5 kWh at 0.15
        assertThat(fuel).hasSize(12).allSatisfy(posting -> {
            assertThat(posting.contract()).isEqualTo("g");
            assertThat(posting.quantity()).isCloseTo(5, within(EXACT));
            assertThat(posting.amount().amount()).isCloseTo(0.75, within(EXACT));
        });
        assertThat(cost(simulate(priced)) - cost(simulate(unpriced))).isCloseTo(9, within(1e-6));
        assertThat(codes(unpriced)).contains("backup-without-fuel-price");
        assertThat(codes(priced)).doesNotContain("backup-without-fuel-price");
    }

    @Test
    void inAnOutageTheGeneratorCarriesWhatTheSiteNeeds() {
        BackupGenerator backup = BackupGenerator.usual("g", "Diesel", "a", NEW_YEAR, Power.ofKilowatts(4));
        Ledger ledger = simulate(flat(BackupGenerator.OUTAGE_HOURS.with(backup, 6.0)));
        // half an hour a month of 2 kW
        assertThat(ledger.sum(BACKUP)).isCloseTo(12, within(EXACT));
    }

    @Test
    void aGeneratorIsTestedAtTenByTheClockOnADayWhoseClockChanges() {
        // New York put its clock back on Sunday, 1 November 2026: 10:00 is 15:00 UTC, eleven hours after midnight at
        // 04:00 UTC.
        BackupGenerator backup = BackupGenerator.usual("g", "Diesel", "a", NEW_YEAR, Power.ofKilowatts(4));
        backup = BackupGenerator.TEST_LOAD.with(BackupGenerator.TEST_HOURS.with(backup, 1.0), Ratio.of(0.25));
        Plan plan = with(flat(backup), Site.ZONE.with(SITE, ZoneId.of("America/New_York")));
        Ledger ledger = simulate(Plan.YEAR.with(plan, 2026));
        double[] given = ledger.column(BACKUP);
        assertThat(given[ledger.axis().indexOf(Instant.parse("2026-11-01T15:00:00Z"))])
                .isCloseTo(1, within(EXACT));
        assertThat(given[ledger.axis().indexOf(Instant.parse("2026-11-01T14:00:00Z"))])
                .isZero();
        assertThat(given[ledger.axis().indexOf(Instant.parse("2026-10-01T14:00:00Z"))])
                .isCloseTo(1, within(EXACT));
    }

    @Test
    void aBatteryThatCannotDoWhatItIsForIsSaid() {
        assertThat(codes(flat(battery("a", 9, 3, Battery.Policy.SELF_CONSUMPTION))))
                .contains("battery-without-surplus");
        assertThat(codes(flat(battery("a", 9, 3, Battery.Policy.LOWEST_COST)))).contains("battery-without-prices");
        assertThat(codes(flat(battery("a", 9, 900, Battery.Policy.PEAK_SHAVING))))
                .contains("battery-odd-size");
        assertThat(codes(flat(battery("a", 9, 3, Battery.Policy.PEAK_SHAVING))))
                .doesNotContain("battery-odd-size", "battery-without-prices");
    }

    private static java.util.List<String> codes(Plan plan) {
        return simulate(plan).findings().stream().map(Finding::code).toList();
    }

    @Test
    void anEfficiencyAboveOneIsRefusedWhereItIsTyped() {
        Battery battery = battery("a", 9, 3, Battery.Policy.PEAK_SHAVING);
        assertThatThrownBy(() -> Battery.DISCHARGE_EFFICIENCY.withText(battery, "104 %"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1/1.04 = 96.15 %");
    }

    @Test
    void aScenarioAddsABatteryAndSizesIt() {
        Plan plan = flat(contract("a", 0.1));
        Battery battery = battery("a", 9, 3, Battery.Policy.PEAK_SHAVING);
        Change add = new Change.AddEquipment(battery);
        Change size = new Change.SetValue(PlanTable.EQUIPMENT.recordType(), battery.id(), "energy", "20 kWh");
        Plan after = size.apply(add.apply(plan));
        assertThat(add.describe(plan)).contains("Battery").contains("a");
        assertThat(simulate(after)
                        .onSite()
                        .batteries()
                        .get(0)
                        .battery()
                        .energy()
                        .kilowattHours())
                .isEqualTo(20);
        Object tree = Change.shape().toTree(add);
        assertThat(Change.shape().fromTree(tree, "test")).isEqualTo(add);
    }
}
