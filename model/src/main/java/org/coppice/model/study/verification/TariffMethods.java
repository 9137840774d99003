package org.coppice.model.study.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.model.plan.energy.TariffTypes;
import org.coppice.model.quantity.Unit;
import org.coppice.model.tariff.BillCalculation;
import org.coppice.model.tariff.BillingCalendar;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TariffBill;
import org.coppice.model.time.TimeAxis;

/** Bills of tariffs. */
final class TariffMethods {

    private TariffMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("tariff.bill", TariffMethods::bill);
    }

    /** The bill of an hourly load in a calendar year, in UTC. */
    private static MethodResults bill(CaseInputs in) {
        TimeAxis axis = TimeAxis.ofYear(in.whole("year"), ZoneOffset.UTC, Duration.ofHours(1));
        Tariff tariff = TariffTypes.TARIFF.fromTree(in.tree("tariff"), "tariff");
        double[] load = load(in, axis);
        double[] fedIn = net(in, load);
        TariffBill bill =
                BillCalculation.of(tariff, BillingCalendar.of(axis, axis.calendar(), tariff.holidays()), load, fedIn);
        return new MethodResults()
                .put("energy", bill.sum(ChargeKind.ENERGY))
                .put("demand", bill.sum(ChargeKind.DEMAND))
                .put("power", bill.sum(ChargeKind.DEMAND) + bill.sum(ChargeKind.RATCHET))
                .put("fixed", bill.sum(ChargeKind.FIXED))
                .put("import", bill.quantity(ChargeKind.ENERGY), Unit.KILOWATT_HOUR)
                .put("total", bill.total().orElse(Double.NaN));
    }

    private static double[] load(CaseInputs in, TimeAxis axis) {
        double[] load = new double[axis.length()];
        if (in.has("load")) {
            return file(in);
        } else if (in.has("loadByHour")) {
            double[] day = in.numbers("loadByHour");
            Arrays.setAll(load, i -> day[i % 24]);
        } else if (in.has("annualKWh")) {
            Arrays.fill(load, in.number("annualKWh") / load.length);
        } else {
            Arrays.fill(load, in.number("constantKW"));
        }
        if (in.has("spikes")) {
            for (CaseInputs spike : in.list("spikes")) {
                LocalDateTime at = LocalDateTime.parse(spike.text("at"));
                load[axis.indexOf(at.toInstant(ZoneOffset.UTC))] = spike.number("kW");
            }
        }
        return load;
    }

    private static double[] file(CaseInputs in) {
        try (Stream<String> lines = Files.lines(in.dataFile())) {
            return lines.filter(line -> !line.isBlank())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes generation from the load, hour by hour; returns what is fed in. */
    private static double[] net(CaseInputs in, double[] load) {
        double[] fedIn = new double[load.length];
        if (in.has("solarByHour")) {
            double[] solar = in.numbers("solarByHour");
            for (int i = 0; i < load.length; i++) {
                double left = load[i] - solar[i % 24];
                load[i] = Math.max(left, 0);
                fedIn[i] = Math.max(-left, 0);
            }
        }
        return fedIn;
    }
}
