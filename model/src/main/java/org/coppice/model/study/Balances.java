package org.coppice.model.study;

import static org.coppice.model.simulate.ledger.LedgerColumn.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.coppice.model.account.Scope2;
import org.coppice.model.quantity.Money;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.reference.RuleSets;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.study.figure.SiteStatements;

/**
 * The balances of a result. Each compares two ways to the same amount; where an amount is not known there is nothing to compare, and
 * a remark says what is missing.
 */
final class Balances {
    private final List<Check> checks = new ArrayList<>();

    private Balances() {}

    static List<Check> of(SiteStatements site) {
        Balances balances = new Balances();
        balances.steps(site.ledger());
        balances.portions(site.ledger());
        balances.months(site.ledger());
        balances.instruments(site);
        balances.bill(site);
        return balances.checks;
    }

    /** No instrument is claimed beyond what there is of it. */
    static List<Check> of(List<InstrumentUse> instruments) {
        Balances balances = new Balances();
        for (InstrumentUse use : instruments) {
            balances.add(
                    "balance-claims",
                    use.instrument().name(),
                    "claimed ≤ owned",
                    Math.max(use.claimed(), use.owned()),
                    use.owned());
        }
        return balances.checks;
    }

    private void add(String code, String where, String message, double left, double right) {
        if (!Double.isNaN(left) && !Double.isNaN(right)) {
            checks.add(Check.balance(code, where, message, left, right));
        }
    }

    private void steps(Ledger ledger) {
        double[] load = ledger.column(LOAD);
        double[] supply = new double[load.length];
        plus(supply, ledger.column(IMPORT), 1);
        plus(supply, ledger.column(ON_SITE), 1);
        plus(supply, ledger.column(BACKUP), 1);
        plus(supply, ledger.column(DISCHARGE), 1);
        plus(supply, ledger.column(CHARGE), -1);
        plus(supply, ledger.column(EXPORT), -1);
        worst("balance-load", ledger, "load = import + on-site + backup + discharge − charge − export", load, supply);
        double[] parts = ledger.column(IT).clone();
        plus(parts, ledger.column(OVERHEAD), 1);
        worst("balance-facility", ledger, "load = IT + overhead", load, parts);
        double[] overhead = ledger.column(COOLING).clone();
        plus(overhead, ledger.column(POWER_LOSSES), 1);
        plus(overhead, ledger.column(OTHER_OVERHEAD), 1);
        worst(
                "balance-overhead",
                ledger,
                "overhead = cooling + losses of the power chain + other",
                ledger.column(OVERHEAD),
                overhead);
        double[] water = ledger.column(WATER_CONSUMED).clone();
        plus(water, ledger.column(WATER_DISCHARGED), 1);
        worst(
                "balance-water",
                ledger,
                "water taken in = consumed + discharged, at the site",
                ledger.column(WATER_SITE),
                water);
    }

    private void portions(Ledger ledger) {
        double[] it = ledger.column(IT);
        worst(
                "balance-fleets",
                ledger,
                "Σ fleets = IT",
                it,
                sum(ledger, kind -> kind == Portion.Kind.FLEET || kind == Portion.Kind.UNEXPLAINED));
        worst(
                "balance-workloads",
                ledger,
                "Σ workloads + base use + idle = IT",
                it,
                sum(ledger, kind -> kind != Portion.Kind.FLEET));
    }

    private static double[] sum(Ledger ledger, Predicate<Portion.Kind> kinds) {
        double[] sum = new double[ledger.axis().length()];
        for (Portion portion : ledger.portions()) {
            if (kinds.test(portion.kind())) {
                plus(sum, portion.kwh(), 1);
            }
        }
        return sum;
    }

    private static void plus(double[] sum, double[] values, double sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * values[i];
        }
    }

    /** The step with the largest relative residual stands for all. */
    private void worst(String code, Ledger ledger, String message, double[] left, double[] right) {
        int worst = -1;
        double largest = -1;
        for (int i = 0; i < left.length; i++) {
            double scale = Math.max(Math.abs(left[i]), Math.abs(right[i]));
            double residual = scale == 0 ? 0 : Math.abs(left[i] - right[i]) / scale;
            if (residual > largest) {
                largest = residual;
                worst = i;
            }
        }
        if (worst >= 0) {
            add(code, ledger.site().name(), message + ", in every step", left[worst], right[worst]);
        }
    }

    private void months(Ledger ledger) {
        double months = 0;
        for (double month : ledger.monthly(IMPORT)) {
            months += month;
        }
        add("balance-months", ledger.site().name(), "Σ months = year, grid import", months, ledger.sum(IMPORT));
    }

    private void instruments(SiteStatements site) {
        Ledger ledger = site.ledger();
        String where = ledger.site().name();
        double imported = ledger.sum(IMPORT);
        double lines = 0;
        for (Scope2.Line line : site.scope2().lines()) {
            lines += line.energy().kilowattHours();
        }
        add("balance-scope2", where, "Σ instruments and remainder = import", lines, imported);
        for (String rules : RuleSets.all().stream().map(RuleSet::id).toList()) {
            if (!Double.isNaN(imported)) {
                double[] covered = new double[ledger.axis().length()];
                for (Allocation allocation : ledger.allocations(rules)) {
                    allocation.addTo(covered);
                }
                worst(
                        "balance-instruments",
                        ledger,
                        "Σ instruments = import under " + rules,
                        ledger.column(IMPORT),
                        covered);
            }
        }
        add(
                "balance-matching",
                where,
                "load of the hourly matching = load of the ledger",
                site.matching().loadTotal(),
                ledger.sum(LOAD));
    }

    private void bill(SiteStatements site) {
        Ledger ledger = site.ledger();
        double[] price = ledger.column(PRICE);
        double[] imported = ledger.column(IMPORT);
        double[] cost = ledger.column(COST);
        double kwh = 0;
        double amount = 0;
        for (int i = 0; i < price.length; i++) {
            if (!Double.isNaN(price[i])) {
                kwh += imported[i];
                amount += cost[i];
            }
        }
        double billedKwh = 0;
        double billed = 0;
        double all = 0;
        for (Posting line : site.bill().lines()) {
            all += line.amount().amount();
            if (line.kind() == Posting.Kind.ENERGY) {
                billedKwh += line.quantity();
                billed += line.amount().amount();
            }
        }
        String where = ledger.site().name();
        if (!buysAll(site)) {
            add("balance-bill-energy", where, "energy billed = import with a price", billedKwh, kwh);
        }
        add("balance-bill-amount", where, "Σ energy lines = Σ energy cost of the steps", billed, amount);
        double total = 0;
        for (Money sum : site.bill().byCurrency().values()) {
            total += sum.amount();
        }
        add("balance-bill-total", where, "Σ lines = total of the bill", all, total);
    }

    /** Where the whole load is bought and the generation sold, more is billed than is drawn. */
    private static boolean buysAll(SiteStatements site) {
        return site.bill().lines().stream().anyMatch(line -> line.kind() == Posting.Kind.SOLD_GENERATION);
    }
}
