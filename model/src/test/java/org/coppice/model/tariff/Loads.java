package org.coppice.model.tariff;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coppice.model.time.TimeAxis;

/** A load and a feed-in on a year, and its bill. */
final class Loads {
    static final ZoneId UTC = ZoneId.of("UTC");

    final TimeAxis axis;
    final double[] importKwh;
    final double[] exportKwh;

    private Loads(TimeAxis axis) {
        this.axis = axis;
        this.importKwh = new double[axis.length()];
        this.exportKwh = new double[axis.length()];
    }

    static Loads constant(int year, ZoneId zone, int minutes, double kw) {
        Loads loads = new Loads(TimeAxis.ofYear(year, zone, Duration.ofMinutes(minutes)));
        Arrays.fill(loads.importKwh, kw * minutes / 60);
        return loads;
    }

    static Loads random(int year, ZoneId zone, int minutes, Random random) {
        Loads loads = constant(year, zone, minutes, 0);
        for (int i = 0; i < loads.importKwh.length; i++) {
            double net = (random.nextDouble() * 300 - 60) * minutes / 60;
            loads.importKwh[i] = Math.max(0, net);
            loads.exportKwh[i] = Math.max(0, -net);
        }
        return loads;
    }

    int step(String local) {
        return axis.indexOf(LocalDateTime.parse(local).atZone(axis.zone()).toInstant());
    }

    /** Sets the power of the step that starts at a local time. */
    Loads with(String local, double kw) {
        importKwh[step(local)] = kw * axis.stepHours();
        return this;
    }

    Loads feedingIn(String local, double kwh) {
        exportKwh[step(local)] = kwh;
        return this;
    }

    BillingCalendar calendar(Tariff tariff) {
        return BillingCalendar.of(axis, axis.calendar(), tariff.holidays());
    }

    TariffBill bill(Tariff tariff) {
        return BillCalculation.of(tariff, calendar(tariff), importKwh, exportKwh);
    }

    static List<BillLine> lines(TariffBill bill, ChargeKind kind) {
        return bill.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    static Tariff free() {
        return Tariff.of(EnergyCharge.flat(0));
    }

    static Tariff demand(DemandCharge charge) {
        return free().withDemand(List.of(charge));
    }

    static Tariff with(
            Tariff tariff,
            List<FixedCharge> fixed,
            double minimumMonthly,
            double minimumAnnual,
            List<Surcharge> taxes) {
        return new Tariff(
                "",
                List.of(),
                tariff.energy(),
                tariff.demand(),
                List.of(),
                List.of(),
                fixed,
                tariff.export(),
                minimumMonthly,
                minimumAnnual,
                taxes);
    }
}
