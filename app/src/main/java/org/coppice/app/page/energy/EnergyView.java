package org.coppice.app.page.energy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.app.chart.Chart;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.Statement;
import org.coppice.app.page.Remarks;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.source.Finding;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.figure.SiteStatements;

/** What the page shows of one site's ledger. Each part is made when it is asked for: only one section is seen at a time. */
record EnergyView(Assessment results, SiteStatements site) {

    private Ledger ledger() {
        return site.ledger();
    }

    private Plan plan() {
        return results.plan();
    }

    /** The line beside the heading. */
    String summary() {
        return EnergyQuery.summary(ledger());
    }

    /** Load and contracted generation, step by step. */
    Chart power() {
        return EnergyQuery.power(ledger());
    }

    /** Who serves the load, step by step; empty where the grid alone does. */
    Optional<Chart> supply() {
        return SupplyCharts.supply(ledger());
    }

    /** For how long which power is drawn. */
    Chart duration() {
        return SupplyCharts.duration(ledger());
    }

    /** Import by what covers it, month by month. */
    Chart origin() {
        return OriginChart.of(ledger());
    }

    /** Facility over IT energy, step by step. */
    Chart pue() {
        return FacilityCharts.pue(ledger());
    }

    /** Water over IT energy, step by step. */
    Chart wue() {
        return FacilityCharts.wue(ledger());
    }

    /** The state of charge; empty where there is no battery. */
    Optional<Chart> battery() {
        return SupplyCharts.battery(ledger());
    }

    /** Contracts and equipment over the years. */
    Chart timeline() {
        return ContractTimeline.of(plan(), site.site().id());
    }

    /** What is wrong with contracts, and with the days that they leave out. */
    List<FindingList.Row> contractRemarks() {
        return Remarks.of(
                results,
                "Energy",
                Stream.concat(
                                plan().contracts().stream().map(EnergyContract::name),
                                plan().sites().stream().map(Site::name))
                        .toList());
    }

    /** What is wrong with what stands on the sites. */
    List<FindingList.Row> equipmentRemarks() {
        return Remarks.of(
                results,
                "Energy",
                plan().equipment().stream().map(Equipment::name).toList());
    }

    /** The carbon-free share of every hour. */
    Chart matching() {
        return EnergyQuery.matching(site);
    }

    /** The scores in words. */
    String matchingRemark() {
        return EnergyQuery.matchingRemark(site);
    }

    /** What is paid for, month by month. */
    Chart billByMonth() {
        return BillChart.of(site.bill());
    }

    /** Line by line. */
    Statement bill() {
        return BillStatement.of(site.bill());
    }

    /** Of the power purchase agreements, month by month. */
    Statement settlement() {
        return SettlementRows.of(ledger());
    }

    /** Beside what was computed. */
    Statement invoices() {
        return InvoiceRows.of(plan(), ledger());
    }

    /** What may explain the differences. */
    List<Finding> invoiceFindings() {
        return InvoiceRows.findings(plan(), ledger());
    }

    /** The same import under the rules in force and the draft, side by side. */
    Statement rules() {
        return RulesStatement.of(site);
    }

    /** What hourly matching would do to the claim. */
    String rulesRemark() {
        return RulesStatement.remark(site);
    }

    /** What covers the import, and what does not count and why. */
    Statement instruments() {
        return InstrumentStatement.of(site.scope2(), results.instruments());
    }

    /** The same under the draft. */
    Statement instrumentsHourly() {
        return InstrumentStatement.of(site.scope2Hourly(), results.instruments(RuleSet.SCOPE2_2025_DRAFT));
    }
}
