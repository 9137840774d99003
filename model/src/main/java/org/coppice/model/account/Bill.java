package org.coppice.model.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.ExchangeRate;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Money;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * What the electricity of a site costs, line by line. Positive amounts are paid.
 *
 * @param lines the postings of the year
 * @param byCurrency the sum in each currency of the contracts
 * @param total in the reporting currency; empty where a price, a load or a rate is not known
 * @param rates those used for the total
 */
public record Bill(
        Site site,
        List<Posting> lines,
        Map<Currency, Money> byCurrency,
        Optional<Money> total,
        List<ExchangeRate> rates,
        List<Finding> findings) {

    /** Copies the lists. */
    public Bill {
        lines = List.copyOf(lines);
        byCurrency = Collections.unmodifiableMap(new LinkedHashMap<>(byCurrency));
        rates = List.copyOf(rates);
        findings = List.copyOf(findings);
    }

    /** The bill of a site. */
    public static Bill of(Plan plan, Ledger ledger) {
        return of(plan, ledger, ledger.postings());
    }

    /** What the site would pay if no flexible work were moved; empty where none is. */
    public static Optional<Bill> ofUnmoved(Plan plan, Ledger ledger) {
        return ledger.unmoved().map(unmoved -> of(plan, ledger, unmoved.postings()));
    }

    private static Bill of(Plan plan, Ledger ledger, List<Posting> postings) {
        Map<Currency, Money> byCurrency = new LinkedHashMap<>();
        for (Posting posting : postings) {
            byCurrency.merge(posting.amount().currency(), posting.amount(), Money::plus);
        }
        List<Finding> findings = new ArrayList<>();
        List<ExchangeRate> rates = new ArrayList<>();
        boolean complete = isPriced(ledger);
        Money sum = Money.zero(plan.currency());
        for (Money money : byCurrency.values()) {
            Optional<Money> converted = convert(plan, ledger.site(), money, rates, findings);
            complete &= converted.isPresent();
            sum = sum.plus(converted.orElse(Money.zero(plan.currency())));
        }
        Optional<Money> total = complete ? Optional.of(sum) : Optional.empty();
        return new Bill(ledger.site(), postings, byCurrency, total, rates, findings);
    }

    private static boolean isPriced(Ledger ledger) {
        double[] price = ledger.column(LedgerColumn.PRICE);
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        for (int i = 0; i < price.length; i++) {
            if (Double.isNaN(imported[i])) {
                return false;
            }
            if (Double.isNaN(price[i]) && imported[i] != 0) {
                return false;
            }
        }
        return ledger.generation().stream()
                .flatMap(plant -> plant.settlement().stream())
                .allMatch(settlement -> settlement.unpriced() == 0);
    }

    private static Optional<Money> convert(
            Plan plan, Site site, Money money, List<ExchangeRate> rates, List<Finding> findings) {
        if (money.currency().equals(plan.currency())) {
            return Optional.of(money);
        }
        Optional<ExchangeRate> rate = findRate(plan, money.currency());
        if (rate.isEmpty()) {
            findings.add(Finding.of(
                    "no-exchange-rate",
                    Severity.WARNING,
                    "Energy, " + site.name(),
                    "There is no rate from " + money.currency() + " to the reporting currency " + plan.currency()
                            + ": the cost is known in " + money.currency() + " only.",
                    "Add an exchange rate to the plan."));
            return Optional.empty();
        }
        rates.add(rate.get());
        return Optional.of(new Money(money.amount() * rate.get().rate().value(), plan.currency()));
    }

    /** The latest rate dated within the year or before, else the earliest after it. */
    static Optional<ExchangeRate> findRate(Plan plan, Currency currency) {
        LocalDate end = LocalDate.of(plan.year(), 12, 31);
        List<ExchangeRate> known = plan.rates().stream()
                .filter(rate -> rate.currency().equals(currency))
                .sorted(Comparator.comparing(ExchangeRate::date))
                .toList();
        return known.stream()
                .filter(rate -> !rate.date().isAfter(end))
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst());
    }

    /** The sum of the lines of a kind in one currency. */
    public Money sum(Posting.Kind kind, Currency currency) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.amount().currency().equals(currency))
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
