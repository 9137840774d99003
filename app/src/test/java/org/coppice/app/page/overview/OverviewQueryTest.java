package org.coppice.app.page.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;
import org.junit.jupiter.api.Test;

class OverviewQueryTest {
    private static final double MWH = 1e3;
    private final Assessment results = SamplePages.assessment();

    private double sum(LedgerColumn column) {
        return results.ledgers().stream()
                .mapToDouble(ledger -> ledger.sum(column))
                .sum();
    }

    @Test
    void every_kilowatt_hour_has_one_origin() {
        StackedBarChart chart = (StackedBarChart) OverviewQuery.origin(results);
        double shown = chart.layers().stream()
                .mapToDouble(layer -> Arrays.stream(layer.values()).sum())
                .sum();
        double used = (sum(LedgerColumn.IMPORT) + sum(LedgerColumn.ON_SITE)) / MWH;
        assertThat(shown).isCloseTo(used, within(used * 1e-9));
        assertThat(chart.labels()).hasSize(12);
    }

    @Test
    void what_the_electricity_is_used_for_adds_up_to_the_load_and_the_largest_use_stands_first() {
        BarList uses = OverviewQuery.uses(results);
        double shown = uses.bars().stream().mapToDouble(BarList.Bar::value).sum();
        double load = sum(LedgerColumn.LOAD) / MWH;
        assertThat(shown).isCloseTo(load, within(load * 1e-9));
        List<Double> values = uses.bars().stream()
                .filter(bar -> !bar.label().equals("Everything else"))
                .map(BarList.Bar::value)
                .toList();
        assertThat(values).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_heat_map_is_that_of_the_site_that_draws_most_in_percent() {
        Ledger largest = OverviewQuery.largest(results).orElseThrow();
        assertThat(results.ledgers()).allMatch(each -> each.sum(LedgerColumn.LOAD) <= largest.sum(LedgerColumn.LOAD));
        HeatMap map = (HeatMap) OverviewQuery.carbonFree(results.plan(), largest);
        assertThat(map.values()).hasSize(365 * 24);
        assertThat(Arrays.stream(map.values()).filter(value -> !Double.isNaN(value)))
                .allMatch(percent -> percent >= 0 && percent <= 100 + 1e-9);
    }

    @Test
    void balances_that_close_ask_for_no_attention_and_the_worst_stands_first() {
        List<Check> attention = OverviewQuery.attention(results);
        assertThat(attention).noneMatch(check -> check.isBalance() && check.severity() != Severity.ERROR);
        assertThat(attention.stream().map(Check::severity).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_summary_counts_sites_and_servers_in_words() {
        assertThat(OverviewQuery.summary(SamplePages.plan()))
                .startsWith("2 sites · ")
                .contains(" servers bought · ");
        assertThat(OverviewQuery.summary(Plan.empty("Empty", 2025))).isEqualTo("0 sites · 0 servers bought · 2025");
        assertThat(OverviewQuery.isEmpty(Plan.empty("Empty", 2025))).isTrue();
        assertThat(OverviewQuery.isEmpty(SamplePages.plan())).isFalse();
    }

    @Test
    void another_site_can_be_looked_at_and_its_name_is_shown() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        OverviewPageModel model = new OverviewPageModel(workspace);
        String first = model.picture().answerProperty().get().orElseThrow().site();
        String other = workspace.plan().sites().stream()
                .map(site -> site.name())
                .filter(name -> !name.equals(first))
                .findFirst()
                .orElseThrow();
        model.lookAt(other);
        assertThat(model.picture().answerProperty().get().orElseThrow().site()).isEqualTo(other);
        model.close();
    }

    @Test
    void looking_at_the_site_that_is_shown_computes_nothing_anew() {
        OverviewPageModel model = new OverviewPageModel(SamplePages.workspace(SamplePages.plan()));
        OverviewPageModel.Picture before =
                model.picture().answerProperty().get().orElseThrow();
        model.lookAt(before.site());
        assertThat(model.picture().answerProperty().get().orElseThrow()).isSameAs(before);
        model.close();
    }
}
