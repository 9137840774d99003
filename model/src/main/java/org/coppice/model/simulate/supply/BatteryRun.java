package org.coppice.model.simulate.supply;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.storage.Ageing;
import org.coppice.model.storage.BatteryStep;
import org.coppice.model.storage.CycleLife;
import org.coppice.model.storage.DemandTerm;
import org.coppice.model.storage.Dispatch;
import org.coppice.model.storage.DispatchProblem;
import org.coppice.model.storage.OptimalDispatch;
import org.coppice.model.storage.OptimisedDispatch;
import org.coppice.model.storage.PeakShaving;
import org.coppice.model.storage.SelfConsumption;

/**
 * A battery of the plan over the steps in which it is in service, used by its policy. Where the policy looks for no final content of
 * its own, the year begins with the content that it ends with, so that no energy comes from before it.
 */
final class BatteryRun {
    private static final double FULL_CYCLES_OF_A_LIFE = 3_000;
    private static final double DAYS = 365.25;

    private final Battery battery;
    private final YearFrame frame;
    private final SupplyPrices prices;
    private final double mostKwh;
    private final int first;
    private final int end;
    private final double[] netKwh;
    private final BatteryStep step;

    private OptionalDouble saved = OptionalDouble.empty();
    private OptionalDouble gap = OptionalDouble.empty();
    private String method = "";

    private BatteryRun(Battery battery, YearFrame frame, SupplyPrices prices, double mostKwh, double[] netKwh) {
        this.battery = battery;
        this.frame = frame;
        this.prices = prices;
        this.mostKwh = mostKwh;
        first = frame.stepOf(battery.from());
        end = Math.max(first, frame.stepAfter(battery.to()));
        this.netKwh = Arrays.copyOfRange(netKwh, first, end);
        step = battery.model().over(frame.stepHours());
    }

    /**
     * Runs a battery.
     *
     * @param mostKwh what the connection carries in a step
     * @param netKwh the net load that is left to it, every value known; what it does is added
     */
    static BatteryUse of(Battery battery, YearFrame frame, SupplyPrices prices, double mostKwh, double[] netKwh) {
        BatteryRun run = new BatteryRun(battery, frame, prices, mostKwh, netKwh);
        double before = peak(netKwh) / frame.stepHours();
        Dispatch did = run.overTheYear(run.dispatch());
        for (int i = 0; i < netKwh.length; i++) {
            netKwh[i] += did.chargeKwh()[i] - did.dischargeKwh()[i];
        }
        return run.use(did, before, peak(netKwh) / frame.stepHours());
    }

    private static double peak(double[] kwh) {
        double peak = 0;
        for (double value : kwh) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    private Dispatch dispatch() {
        if (netKwh.length == 0) {
            return Dispatch.ofLength(0);
        }
        return switch (battery.policy()) {
            case SELF_CONSUMPTION -> selfConsumption();
            case PEAK_SHAVING -> peakShaving();
            case LOWEST_COST, LOWEST_CARBON -> optimised();
        };
    }

    private Dispatch selfConsumption() {
        method = "surplus in, deficit out";
        Dispatch did = Dispatch.ofLength(netKwh.length);
        SelfConsumption.run(step, netKwh, step.emptyKwh(), did);
        SelfConsumption.run(step, netKwh, did.contentKwh()[netKwh.length - 1], did);
        return did;
    }

    private Dispatch peakShaving() {
        method = "lowest feasible peak of each month";
        Dispatch did = Dispatch.ofLength(netKwh.length);
        int[] ends = monthEnds();
        PeakShaving.run(step, netKwh, ends, step.fullKwh(), did);
        PeakShaving.run(step, netKwh, ends, did.contentKwh()[netKwh.length - 1], did);
        return did;
    }

    /** The ends of the months in service, counted from its first step. */
    private int[] monthEnds() {
        byte[] month = frame.calendar().month();
        return IntStream.rangeClosed(1, netKwh.length)
                .filter(i -> i == netKwh.length || month[first + i] != month[first + i - 1])
                .toArray();
    }

    private Dispatch optimised() {
        boolean carbonAlone = battery.policy() == Battery.Policy.LOWEST_CARBON;
        double[] price = carbonAlone ? prices.carbon(first, end) : prices.energy(first, end, battery.carbonPrice());
        double[] worth = carbonAlone ? new double[price.length] : prices.exportWorth(first, end, price);
        List<DemandTerm> demand = carbonAlone ? List.of() : prices.demand(first, end);
        DispatchProblem problem =
                new DispatchProblem(netKwh, price, worth, mostKwh, mostKwh, battery.feedsIn(), demand);
        double start = (step.emptyKwh() + step.fullKwh()) / 2;
        OptimisedDispatch best = OptimalDispatch.run(problem, step, start);
        method = best.method();
        gap = OptionalDouble.of(best.gap());
        if (!carbonAlone) {
            saved = OptionalDouble.of(best.idle() - best.objective());
        }
        return best.dispatch();
    }

    private Dispatch overTheYear(Dispatch inService) {
        Dispatch did = Dispatch.ofLength(frame.steps());
        System.arraycopy(inService.chargeKwh(), 0, did.chargeKwh(), first, end - first);
        System.arraycopy(inService.dischargeKwh(), 0, did.dischargeKwh(), first, end - first);
        System.arraycopy(inService.contentKwh(), 0, did.contentKwh(), first, end - first);
        return did;
    }

    private BatteryUse use(Dispatch did, double peakBefore, double peakAfter) {
        double capacity = battery.energy().kilowattHours();
        double cycles = Ageing.fullCycles(did, capacity);
        double days = (end - first) * frame.stepHours() / 24;
        double perDay = days > 0 ? cycles / days : 0;
        double[] content = Arrays.copyOfRange(did.contentKwh(), first, end);
        double mean = capacity > 0 ? Arrays.stream(content).average().orElse(0) / capacity : 0;
        return new BatteryUse(
                battery,
                did,
                cycles,
                CycleLife.ofFullEquivalents(FULL_CYCLES_OF_A_LIFE).damage(content, capacity),
                battery.ageing().stateOfHealth(DAYS, mean, perDay),
                battery.ageing().life(mean, perDay),
                losses(did),
                peakBefore,
                peakAfter,
                saved,
                gap,
                method);
    }

    private double losses(Dispatch did) {
        double losses = 0;
        for (int i = first; i < end; i++) {
            losses += did.chargeKwh()[i] * (1 - step.chargeEfficiency())
                    + did.dischargeKwh()[i] * (1 / step.dischargeEfficiency() - 1);
        }
        return losses;
    }
}
