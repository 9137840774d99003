package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.account.Bill;
import org.coppice.model.plan.ExchangeRate;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Source;

/** What electricity costs, in the reporting currency. */
final class CostFigures {
    private final Plan plan;
    private final FigureSheet sheet;

    private CostFigures(Plan plan, FigureSheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        sheet.sum(sites, new CostFigures(plan, sheet)::cost);
    }

    private Figure cost(SiteStatements site) {
        Bill bill = site.bill();
        Optional<String> name = Optional.of(site.site().name());
        Figure imported = sheet.get("energy.import", name);
        List<Input> inputs = new ArrayList<>();
        inputs.add(Inputs.figure(imported));
        inputs.addAll(lines(bill));
        for (ExchangeRate rate : bill.rates()) {
            inputs.add(Inputs.of(
                    plan.currency() + " for one " + rate.currency() + ", " + rate.date(),
                    rate.rate().value(),
                    Unit.FRACTION,
                    rate.rate()));
        }
        return Figure.of(
                        "cost.electricity",
                        "Cost of electricity",
                        name,
                        bill.total().map(Money::amount).orElse(Double.NaN),
                        Unit.of(plan.currency()),
                        new Derivation(
                                formula(bill),
                                "every line of the bill, each in its period; other currencies at their rate",
                                inputs),
                        imported.basis())
                .withNotes(bill.findings().stream().map(Finding::message).toList());
    }

    /** The kinds of lines that this bill has: {@code Σ energy + demand + fixed fee + levy + tax}. */
    private static String formula(Bill bill) {
        return "Σ lines of the bill: "
                + (bill.lines().isEmpty()
                        ? "none"
                        : bill.lines().stream()
                                .map(line -> inSentence(line.kind().text()))
                                .distinct()
                                .collect(Collectors.joining(" + ")));
    }

    /** PPA stays as it is. */
    private static String inSentence(String kind) {
        return Character.isUpperCase(kind.charAt(1)) ? kind : Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
    }

    private record Heading(String contract, String label, Unit unit, boolean fuel) {}

    private List<Input> lines(Bill bill) {
        Map<Heading, Double> sums = new LinkedHashMap<>();
        for (Posting line : bill.lines()) {
            sums.merge(
                    new Heading(
                            line.contract(),
                            line.contractName() + ": " + line.kind().text(),
                            line.amount().unit(),
                            line.kind() == Posting.Kind.BACKUP_FUEL),
                    line.amount().amount(),
                    Double::sum);
        }
        List<Input> inputs = new ArrayList<>();
        sums.forEach((heading, amount) -> inputs.add(withEffect(
                Input.of(
                        heading.label(),
                        amount,
                        heading.unit(),
                        heading.fuel()
                                ? Source.stated("equipment", heading.contract(), BackupGenerator.FUEL_PRICE.key())
                                : Source.stated("contract", heading.contract(), "")),
                bill,
                amount)));
        return inputs;
    }

    private Input withEffect(Input input, Bill bill, double amount) {
        if (Double.isNaN(amount)) {
            return input;
        }
        if (input.unit().equals(Unit.of(plan.currency()))) {
            return input.withEffect(amount);
        }
        return bill.rates().stream()
                .filter(rate -> Unit.of(rate.currency()).equals(input.unit()))
                .findFirst()
                .map(rate -> input.withEffect(amount * rate.rate().value()))
                .orElse(input);
    }
}
