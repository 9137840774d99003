package org.coppice.model.study.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Source;

/** What the machines do, and how many there are. */
final class WorkFigures {
    private final Plan plan;
    private final FigureSheet sheet;

    private WorkFigures(Plan plan, FigureSheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        WorkFigures work = new WorkFigures(plan, sheet);
        sheet.sum(sites, work::servers);
        sheet.sum(sites, site -> work.work(site, "work.tokens", "Tokens served", Unit.TOKEN));
        sheet.sum(sites, site -> work.work(site, "work.training", "Training work done", Unit.FLOP));
        sheet.sum(sites, work::inferenceEnergy);
        sheet.each(sites, work::perToken);
    }

    private Figure servers(SiteStatements site) {
        LocalDate end = LocalDate.of(plan.year(), 12, 31);
        List<Input> inputs = new ArrayList<>();
        int sum = 0;
        for (Fleet fleet : plan.listFleets(site.site())) {
            int servers = fleet.serversBoughtBy(end);
            sum += servers;
            inputs.add(
                    Input.of(fleet.name(), servers, Unit.PIECE, Source.stated("fleet", fleet.id(), Fleet.COHORTS.key()))
                            .withEffect(servers));
        }
        return Figure.of(
                "servers",
                "Servers at the end of the year",
                Optional.of(site.site().name()),
                sum,
                Unit.PIECE,
                new Derivation("Σ cohorts bought by 31 December", "expected exits are taken to be replaced", inputs),
                Basis.MODELLED);
    }

    private Figure work(SiteStatements site, String key, String label, Unit unit) {
        List<Input> inputs = new ArrayList<>();
        double sum = 0;
        for (Service service : site.ledger().services()) {
            if (service.unit().equals(unit)) {
                sum += service.done();
                Input input = Input.of(
                        service.name(), service.done(), unit, Source.stated("workload", service.workload(), ""));
                inputs.add(Double.isNaN(service.done()) ? input : input.withEffect(service.done()));
            }
        }
        return Figure.of(
                key,
                label,
                Optional.of(site.site().name()),
                sum,
                unit,
                new Derivation("Σ work asked − work left undone", "capacity of the fleets, step by step", inputs),
                Basis.MODELLED);
    }

    private Figure inferenceEnergy(SiteStatements site) {
        List<Input> inputs = new ArrayList<>();
        double sum = 0;
        for (Portion portion : site.ledger().portions(Portion.Kind.WORKLOAD)) {
            boolean serves = site.ledger()
                    .findService(portion.id())
                    .map(service -> service.unit().equals(Unit.TOKEN))
                    .orElse(false);
            if (serves) {
                double kwh = portion.sum();
                sum += kwh;
                Input input = Input.of(
                        portion.name(),
                        kwh,
                        Unit.KILOWATT_HOUR,
                        Source.rule(
                                "busy servers · (accelerators · (1 + 25/58 for the host), at least P(0), at most the cap)"));
                inputs.add(Double.isNaN(kwh) ? input : input.withEffect(kwh));
            }
        }
        return Figure.of(
                "energy.inference",
                "IT energy of inference",
                Optional.of(site.site().name()),
                sum,
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "Σ busy servers · P_busy · Δt",
                        "operating points as measured; host share after Elsworth et al. 2025, arXiv 2508.15734",
                        inputs),
                sheet.get("energy.it", Optional.of(site.site().name())).basis());
    }

    private Figure perToken(Optional<SiteStatements> site) {
        Figure energy = sheet.get("energy.inference", EnergyFigures.name(site));
        Figure tokens = sheet.get("work.tokens", EnergyFigures.name(site));
        double count = tokens.value().orElse(Double.NaN);
        return Figure.of(
                "energy.per-token",
                "IT energy per token",
                EnergyFigures.name(site),
                count > 0 ? energy.value().orElse(Double.NaN) * 3.6e6 / count : Double.NaN,
                Unit.JOULE_PER_TOKEN,
                new Derivation(
                        "IT energy of busy servers / tokens",
                        "W = J/token · tokens/s",
                        List.of(Inputs.figure(energy), Inputs.figure(tokens))),
                energy.basis());
    }
}
