package org.coppice.model.simulate.billing;

import static org.coppice.model.simulate.ledger.LedgerColumn.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.grid.BillingCalendars;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.tariff.BillCalculation;
import org.coppice.model.tariff.BillLine;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TariffBill;

/**
 * What grid contracts ask beyond energy at a price by the hour: all lines of tariffs, and what is paid for feed-in.
 *
 * @param price of one kWh more by step, in the currency of the contract in force; NaN where there is none
 * @param cost of the energy by step, in that currency
 */
@SuppressWarnings("ArrayRecordComponent") // columns of the ledger; never compared
public record GridBill(double[] price, double[] cost, List<Posting> postings, List<Finding> findings) {
    private static final String FEE_TWICE = "fixed-fee-twice";

    /**
     * The bill of the flows that a supply has found.
     *
     * @param columns with import, export and on-site generation
     */
    public static GridBill of(YearFrame frame, GridPrices prices, Map<LedgerColumn, double[]> columns) {
        double[] imported = column(columns, IMPORT);
        double[] price = prices.price().clone();
        double[] cost = new double[price.length];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = imported[i] == 0 ? 0 : imported[i] * price[i];
        }
        GridBill bill = new GridBill(price, cost, new ArrayList<>(), new ArrayList<>());
        for (int c = 0; c < prices.contracts().size(); c++) {
            GridContract contract = prices.contracts().get(c);
            for (GridPrices.Days days : prices.daysOf(c, frame)) {
                if (contract.tariff().isPresent()) {
                    bill.tariff(frame, contract, contract.tariff().get(), days, columns);
                }
            }
            if (contract.tariff()
                    .map(tariff -> tariff.export().scheme() == ExportScheme.NONE)
                    .orElse(true)) {
                bill.feedIn(frame, prices, c, column(columns, EXPORT));
            }
        }
        return bill;
    }

    private static double[] column(Map<LedgerColumn, double[]> columns, LedgerColumn column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalStateException("A bill needs " + column);
        }
        return values;
    }

    private void tariff(
            YearFrame frame,
            GridContract contract,
            Tariff tariff,
            GridPrices.Days days,
            Map<LedgerColumn, double[]> columns) {
        double[] bought = column(columns, IMPORT);
        double[] sold = column(columns, EXPORT);
        if (tariff.export().scheme() == ExportScheme.BUY_ALL_SELL_ALL) {
            double[] onSite = column(columns, ON_SITE);
            bought = wholeLoad(bought, sold, onSite);
            sold = onSite;
        }
        TariffBill bill =
                BillCalculation.of(tariff, BillingCalendars.of(frame, tariff), bought, sold, days.from(), days.to());
        bill.prices().fillMarginal(price);
        bill.prices().fillCost(bought, cost);
        boolean soldWhole = tariff.export().scheme() == ExportScheme.BUY_ALL_SELL_ALL;
        for (BillLine line : bill.lines()) {
            boolean sale = soldWhole && line.kind() == ChargeKind.EXPORT_CREDIT;
            Posting.Kind kind = sale
                    ? Posting.Kind.SOLD_GENERATION
                    : Posting.Kind.valueOf(line.kind().name());
            postings.add(posting(contract, line, kind));
        }
        feeTwice(contract, tariff);
        for (Finding finding : bill.findings()) {
            findings.add(new Finding(
                    finding.code(),
                    finding.severity(),
                    "Energy, " + contract.name(),
                    finding.message(),
                    finding.action(),
                    finding.options()));
        }
    }

    /** A fee beside the tariff may be meant, of another party for example; more often it was typed in both places. */
    private void feeTwice(GridContract contract, Tariff tariff) {
        boolean said = findings.stream()
                .anyMatch(finding ->
                        finding.code().equals(FEE_TWICE) && finding.where().contains(contract.name()));
        if (contract.fixedPerMonth() != 0 && !tariff.fixed().isEmpty() && !said) {
            findings.add(Finding.of(
                    FEE_TWICE,
                    Severity.WARNING,
                    "Energy, " + contract.name() + ", Fixed charge a month",
                    "Both the contract (" + QuantityText.formatNumber(contract.fixedPerMonth(), 6)
                            + " a month) and its tariff (“"
                            + tariff.fixed().get(0).name()
                            + "”) have a fixed charge, and both are on the bill.",
                    "Set the one of the contract to 0 if they are the same fee."));
        }
    }

    /** What would be imported if nothing generated on the site were used there. */
    private static double[] wholeLoad(double[] imported, double[] exported, double[] onSite) {
        double[] whole = new double[imported.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = imported[i] - exported[i] + onSite[i];
        }
        return whole;
    }

    private static Posting posting(GridContract contract, BillLine line, Posting.Kind kind) {
        Unit unit = line.unit().equals(Unit.FRACTION) ? Unit.of(contract.currency()) : line.unit();
        return new Posting(
                line.from(),
                line.to(),
                contract.id(),
                contract.name(),
                kind,
                line.quantity(),
                unit,
                line.rate(),
                new Money(line.amount(), contract.currency()),
                line.label());
    }

    /** Feed-in at the price of the contract, month by month. */
    private void feedIn(YearFrame frame, GridPrices prices, int c, double[] exportKwh) {
        GridContract contract = prices.contracts().get(c);
        if (contract.export() == 0) {
            return;
        }
        double[] kwh = new double[12];
        byte[] month = frame.calendar().month();
        for (int i = 0; i < exportKwh.length; i++) {
            if (prices.contract()[i] == c) {
                kwh[month[i]] += exportKwh[i];
            }
        }
        for (int m = 0; m < 12; m++) {
            if (kwh[m] > 0) {
                MonthDays days = MonthDays.of(frame, contract, m);
                postings.add(new Posting(
                        days.from(),
                        days.to(),
                        contract.id(),
                        contract.name(),
                        Posting.Kind.EXPORT_CREDIT,
                        kwh[m],
                        Unit.KILOWATT_HOUR,
                        -contract.export(),
                        new Money(-kwh[m] * contract.export(), contract.currency())));
            }
        }
    }
}
