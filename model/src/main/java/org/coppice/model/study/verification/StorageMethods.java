package org.coppice.model.study.verification;

import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.storage.BatteryModel;
import org.coppice.model.storage.BatteryStep;
import org.coppice.model.storage.ClcBattery;
import org.coppice.model.storage.Dispatch;
import org.coppice.model.storage.Rainflow;
import org.coppice.model.storage.SelfConsumption;
import org.coppice.model.storage.SimpleBattery;

/** Batteries: what they take and give, and how they age. */
final class StorageMethods {

    private StorageMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("energy.explorer-battery", StorageMethods::explorerBattery);
        methods.put("energy.simple-battery", StorageMethods::simpleBattery);
        methods.put("energy.clc-cells", StorageMethods::clcCells);
        methods.put("energy.reopt-battery", StorageMethods::reoptBattery);
        methods.put("energy.rainflow", StorageMethods::rainflow);
    }

    /** A year of Carbon Explorer's load with wind, and a battery that starts full. */
    private static MethodResults explorerBattery(CaseInputs in) {
        ExplorerYear year = ExplorerYear.read(in.dataFile());
        double[] wind = ExplorerYear.scaled(year.windMwh(), in.power("wind").kilowatts() / 1e3);
        double[] netKwh = new double[wind.length];
        double load = 0;
        for (int i = 0; i < netKwh.length; i++) {
            netKwh[i] = (year.loadMwh()[i] - wind[i]) * 1e3;
            load += year.loadMwh()[i];
        }
        BatteryStep battery = ClcBattery.carbonExplorer(in.energy("battery")).over(1);
        double left = SelfConsumption.run(battery, netKwh, battery.fullKwh(), Dispatch.ofLength(netKwh.length));
        return new MethodResults()
                .put("left", Energy.ofKilowattHours(left))
                .put("coverage", 1 - left / 1e3 / load, Unit.FRACTION);
    }

    /** A lossless battery that serves a constant load alone, as long as it can; the grid serves the rest. */
    private static MethodResults simpleBattery(CaseInputs in) {
        SimpleBattery battery = SimpleBattery.lossless(in.energy("capacity"), 1, in.number("minimum"));
        double hours = in.number("hours");
        double wanted = in.power("load").over(hours).kilowattHours();
        double start = battery.capacity().kilowattHours() * in.number("content");
        Dispatch did = Dispatch.ofLength(1);
        double left = SelfConsumption.run(battery.over(hours), new double[] {wanted}, start, did);
        return new MethodResults()
                .put("content", Energy.ofKilowattHours(did.contentKwh()[0]))
                .put("grid", Energy.ofKilowattHours(left).over(hours));
    }

    private static MethodResults clcCells(CaseInputs in) {
        Energy cell = in.energy("cell");
        int cells = in.whole("cells");
        ClcBattery battery = ClcBattery.ofCells(
                cells,
                cell,
                in.number("volts"),
                in.number("alphaC"),
                in.number("alphaD"),
                in.number("etaC"),
                in.number("etaD"),
                in.number("u1"),
                in.number("v1"),
                in.number("u2"),
                in.number("v2"));
        Energy content = cell.times(cells * in.number("content"));
        double hours = in.number("seconds") / 3_600;
        return new MethodResults()
                .put("charge", battery.mostCharge(content, hours))
                .put("discharge", battery.mostDischarge(content, hours));
    }

    private static MethodResults reoptBattery(CaseInputs in) {
        BatteryModel battery = SimpleBattery.reopt(in.energy("capacity"), Power.ofKilowatts(1));
        return new MethodResults()
                .put("charge-efficiency", battery.chargeEfficiency())
                .put("discharge-efficiency", battery.dischargeEfficiency())
                .put("minimum", battery.minimum());
    }

    /** The cycles of a history, by range. */
    private static MethodResults rainflow(CaseInputs in) {
        Map<Double, Double> counts = new TreeMap<>();
        Rainflow.count(in.numbers("history"), (range, count) -> counts.merge(range, count, Double::sum));
        MethodResults results = new MethodResults();
        counts.forEach((range, count) -> results.put("range-" + Math.round(range), count));
        return results;
    }
}
