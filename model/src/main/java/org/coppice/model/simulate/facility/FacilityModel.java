package org.coppice.model.simulate.facility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.CoolingRun;
import org.coppice.model.cooling.CoolingYear;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.OutsideAir;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.SeriesSource;

/**
 * The overhead of a site whose cooling is described: losses of the power chain by load, cooling by weather, water, heat reused. In a
 * step whose weather is not known the stated PUE and WUE stand.
 */
public final class FacilityModel {
    private final Site site;
    private final YearFrame frame;
    private final PowerChain chain;
    private final CoolingPlant plant;
    private final OutsideAir outside;
    private final double[] reuseKwh;
    private final double[] pue;
    private final double wue;

    private FacilityModel(Site site, YearFrame frame, CoolingPlant plant, OutsideAir outside) {
        this.site = site;
        this.frame = frame;
        this.chain = site.powerChain().map(Sourced::value).orElse(PowerChain.TYPICAL);
        this.plant = plant;
        this.outside = outside;
        this.reuseKwh = site.heatReuse().map(reuse -> demand(reuse, frame)).orElse(new double[0]);
        this.pue = site.pue().value().toArray();
        this.wue = wue(site);
    }

    /** The WUE that is stated, L/kWh; NaN where none is. */
    static double wue(Site site) {
        return site.wue()
                .map(Sourced::value)
                .map(WaterIntensity::litresPerKilowattHour)
                .orElse(Double.NaN);
    }

    /** Empty where the site's cooling is not described, or no weather is known; the latter is reported. */
    public static Optional<FacilityModel> of(
            Plan plan, Site site, YearFrame frame, SeriesSource source, List<Finding> findings) {
        if (site.cooling().isEmpty()) {
            if (site.heatReuse().isPresent()) {
                findings.add(at(
                        site,
                        "heat-reuse-without-cooling",
                        Severity.WARNING,
                        "Heat reuse is described, but the cooling it would take the heat from is not.",
                        "No heat is counted as reused. Describe the cooling on the page Sites."));
            }
            return Optional.empty();
        }
        Optional<OutsideAir> outside =
                SiteWeather.find(plan, site, frame, source).filter(air -> air.gaps() < frame.steps());
        if (outside.isEmpty()) {
            findings.add(at(
                    site,
                    "no-weather",
                    Severity.WARNING,
                    "The cooling is described, but no air temperature is known in any step.",
                    "The stated PUE stands. Choose a weather with a dry bulb, as a meter or by month and hour."));
            return Optional.empty();
        }
        FacilityModel model =
                new FacilityModel(site, frame, site.cooling().get().value(), outside.get());
        model.reportWeather(findings);
        SiteWeather.standIn(plan, site, frame, source)
                .ifPresent(year -> findings.add(at(
                        site,
                        "weather-of-another-year",
                        Severity.INFO,
                        "The air temperatures of " + year + " stand for " + frame.year() + ", day by day.",
                        "Import those of " + frame.year() + " for its own; those of a typical year may stay.")));
        return Optional.of(model);
    }

    private static double[] demand(HeatReuse reuse, YearFrame frame) {
        double[] shape = reuse.demand().toArray();
        double[] kwh = new double[frame.steps()];
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = shape[frame.profileIndex(i)] * frame.stepHours();
        }
        return kwh;
    }

    /**
     * What an IT energy by step draws and takes on top.
     *
     * @param sizingKwh IT energy by step whose highest the plant and the chain are built for, where their rating is not stated
     */
    public FacilityFlows run(double[] itKwh, double[] sizingKwh, List<Finding> findings) {
        int n = itKwh.length;
        double hours = frame.stepHours();
        double peak = peakKw(sizingKwh);
        double designIt = plant.designIt().map(Power::kilowatts).orElse(peak);
        double rated = chain.rated().map(Power::kilowatts).orElse(designIt);
        FacilityFlows flows = FacilityFlows.ofSteps(n);
        if (!(designIt > 0)) {
            return nothing(flows, itKwh);
        }
        for (int i = 0; i < n; i++) {
            flows.losses()[i] = chain.lossKw(itKwh[i] / hours, rated) * hours;
        }
        CoolingYear year = CoolingRun.run(
                plant,
                site.heatReuse(),
                outside,
                itKwh,
                flows.losses(),
                reuseKwh,
                designIt,
                chain.lossKw(designIt, rated),
                hours);
        for (int i = 0; i < n; i++) {
            flows.cooling()[i] = year.electricityKwh(i);
            flows.other()[i] = year.otherKwh[i];
            flows.waterIn()[i] = year.withdrawalLitres(i);
            flows.waterConsumed()[i] = year.consumptionLitres(i);
            flows.waterOut()[i] = year.blowdownLitres[i];
            flows.heatReused()[i] = year.reusedKwh[i];
            if (Double.isNaN(flows.cooling()[i]) && !Double.isNaN(itKwh[i])) {
                flows.leaveToStated(i, itKwh[i] * (pue[frame.profileIndex(i)] - 1), itKwh[i] * wue);
            }
        }
        report(year, peak, designIt, rated, findings);
        return flows;
    }

    private FacilityFlows nothing(FacilityFlows flows, double[] itKwh) {
        for (int i = 0; i < itKwh.length; i++) {
            flows.leaveToStated(i, itKwh[i] * (pue[frame.profileIndex(i)] - 1), itKwh[i] * wue);
        }
        return flows;
    }

    private double peakKw(double[] itKwh) {
        double peak = 0;
        for (double kwh : itKwh) {
            peak = kwh > peak ? kwh : peak;
        }
        return peak / frame.stepHours();
    }

    private void reportWeather(List<Finding> findings) {
        findings.add(at(
                site,
                "pue-from-cooling",
                Severity.INFO,
                "PUE and water follow from the cooling that is described (" + plant + "), hour by hour.",
                "The stated PUE" + (site.wue().isPresent() ? " and WUE are" : " is") + " not used."));
        if (site.powerChain().isEmpty()) {
            findings.add(at(
                    site,
                    "power-chain-by-default",
                    Severity.INFO,
                    "No power chain is described.",
                    "A typical one is assumed: " + PowerChain.TYPICAL + ". Describe yours on the page Sites."));
        }
        if (outside.gaps() > 0) {
            findings.add(at(
                    site,
                    "weather-gap",
                    Severity.REPAIRED,
                    String.format(Locale.ROOT, "%,d steps have no air temperature.", outside.gaps()),
                    "The stated PUE stands in them."));
        }
        if (outside.outOfRange() > 0) {
            findings.add(at(
                    site,
                    "weather-out-of-range",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "%,d steps have a temperature beyond −60 to 60 °C or a humidity beyond 0 to 100 %%.",
                            outside.outOfRange()),
                    "They count as not known. Maybe the readings are in °F or K."));
        }
        if (plant.needsHumidity() && noHumidity()) {
            findings.add(at(
                    site,
                    "no-humidity",
                    Severity.WARNING,
                    "The weather has no humidity, on which " + plant + " depends.",
                    plant.rejection().isTower()
                            ? "The stated PUE stands."
                            : "Outside air is taken as never too moist, and the water to humidify it is not known."));
        }
    }

    private boolean noHumidity() {
        for (double celsius : outside.wetBulb()) {
            if (!Double.isNaN(celsius)) {
                return false;
            }
        }
        return true;
    }

    private void report(CoolingYear year, double peak, double designIt, double rated, List<Finding> findings) {
        if (plant.designIt().isEmpty() || chain.rated().isEmpty()) {
            findings.add(at(
                    site,
                    "sized-by-peak",
                    Severity.INFO,
                    String.format(
                            Locale.ROOT,
                            "Cooling is sized for %,.0f kW and the power chain for %,.0f kW of IT; the highest of the year is %,.0f kW.",
                            designIt,
                            rated,
                            peak),
                    "State what they were built for: half-empty plants have a higher PUE."));
        }
        if (peak > rated * 1.000001) {
            findings.add(at(
                    site,
                    "power-chain-overloaded",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT, "The IT load reaches %,.0f kW, above the %,.0f kW of the chain.", peak, rated),
                    "Maybe its rated power was typed in MW, or the fleet has outgrown it."));
        }
        if (year.overloadedSteps() > 0) {
            findings.add(
                    at(
                            site,
                            "chiller-overloaded",
                            Severity.WARNING,
                            String.format(
                                    Locale.ROOT,
                                    "In %,d steps the chiller has more heat to take than it can, at most %.0f %% of it.",
                                    year.overloadedSteps(),
                                    100 * year.greatestOverload()),
                            "Its power is counted as if there were another. Raise the design IT power or the liquid's temperature."));
        }
    }

    private static Finding at(Site site, String code, Severity severity, String message, String action) {
        return Finding.of(code, severity, "Sites, " + site.name(), message, action);
    }
}
