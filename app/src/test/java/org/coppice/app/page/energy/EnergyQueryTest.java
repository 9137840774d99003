package org.coppice.app.page.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.figure.SiteStatements;
import org.junit.jupiter.api.Test;

class EnergyQueryTest {
    private final Assessment assessment = SamplePages.assessment();
    private final SiteStatements site = assessment.sites().get(0);
    private final EnergyView view = EnergyQuery.of(assessment, site);

    @Test
    void everyKilowattHourOfImportHasOneOrigin() {
        StackedBarChart origin = (StackedBarChart) view.origin();
        double megawattHours = origin.layers().stream()
                .flatMapToDouble(layer -> java.util.Arrays.stream(layer.values()))
                .sum();
        assertThat(megawattHours * 1e3)
                .isCloseTo(
                        site.ledger().sum(LedgerColumn.IMPORT),
                        within(site.ledger().sum(LedgerColumn.IMPORT) * 1e-9));
    }

    @Test
    void theHourThatClocksSkipIsMissingInTheMatchingMap() {
        HeatMap map = (HeatMap) view.matching();
        assertThat(map.values()).hasSize(365 * 24);
        int springForward = java.time.LocalDate.of(2025, 3, 30).getDayOfYear() - 1;
        assertThat(map.values()[springForward * 24 + 2]).isNaN();
    }

    @Test
    void theBillAddsUpToItsTotal() {
        List<List<String>> rows = view.bill().rows();
        double lines = rows.stream()
                .filter(row -> !row.get(0).startsWith("="))
                .mapToDouble(row -> amount(row.get(5)))
                .sum();
        double total = rows.stream()
                .filter(row -> row.get(0).startsWith("=Total in "))
                .mapToDouble(row -> amount(row.get(5)))
                .findFirst()
                .orElseThrow();
        assertThat(lines).isCloseTo(total, within(rows.size() * 0.5 + 0.5)); // each line is rounded to a whole amount
    }

    @Test
    void whatIsReceivedHasTheMathematicalMinusInEveryColumn() {
        List<String> market = view.bill().rows().stream()
                .filter(row -> row.get(1).equals("PPA, market value"))
                .findFirst()
                .orElseThrow();
        assertThat(market.get(4)).startsWith("−");
        assertThat(market.get(5)).startsWith("−").endsWith(" EUR");
        assertThat(view.bill().rows()).allSatisfy(row -> assertThat(row.get(5)).doesNotContain("-"));
    }

    private static double amount(String text) {
        return Double.parseDouble(text.split(" ")[0].replace(",", "").replace('−', '-'));
    }

    @Test
    void whatDoesNotCountIsListedWithItsReason() {
        boolean rejected = assessment.instruments().stream()
                .anyMatch(use -> use.rejection().isPresent());
        boolean listed = assessment.sites().stream()
                .map(each -> EnergyQuery.of(assessment, each).instruments())
                .flatMap(statement -> statement.rows().stream())
                .anyMatch(row -> row.get(1).startsWith("not counted: "));
        assertThat(listed).isEqualTo(rejected).isTrue();
    }

    @Test
    void underBothRuleSetsWhatIsCoveredAndWhatIsNotIsTheImport() {
        List<List<String>> rows = view.rules().rows();
        double imported = site.ledger().sum(LedgerColumn.IMPORT) / 1e3;
        for (int column : new int[] {1, 2}) {
            double covered = megawattHours(rows.get(1).get(column));
            double rest = megawattHours(rows.get(2).get(column));
            assertThat(covered + rest).isCloseTo(imported, within(imported * 1e-3)); // four digits are shown
        }
        assertThat(view.rulesRemark()).contains("by the year").contains("hour by hour");
    }

    private static double megawattHours(String text) {
        String[] parts = text.split("\u00a0");
        double number = Double.parseDouble(parts[0].replace(",", ""));
        return switch (parts[1]) {
            case "GWh" -> number * 1e3;
            case "kWh" -> number / 1e3;
            default -> number;
        };
    }

    @Test
    void theSettlementIsWhatTheBillHasForTheAgreement() {
        double settled = view.settlement().rows().stream()
                .filter(row -> row.get(0).startsWith("="))
                .mapToDouble(row -> amount(row.get(6)))
                .sum();
        double billed = site.ledger().postings().stream()
                .filter(line -> line.kind().name().startsWith("PPA_"))
                .mapToDouble(line -> line.amount().amount())
                .sum();
        assertThat(settled).isCloseTo(billed, within(1.0));
        assertThat(billed).isNotZero();
    }

    @Test
    void anotherSiteCanBeLookedAt() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        EnergyPageModel model = new EnergyPageModel(workspace);
        assertThat(model.summary().answerProperty().get().orElseThrow())
                .startsWith(SamplePages.plan().sites().get(0).name());
        model.siteProperty().set(Optional.of(SamplePages.plan().sites().get(1).id()));
        assertThat(model.summary().answerProperty().get().orElseThrow())
                .startsWith(SamplePages.plan().sites().get(1).name());
        model.close();
    }

    @Test
    void withoutSitesAContractIsRefusedWithWhatToDo() {
        EnergyPageModel model = new EnergyPageModel(SamplePages.workspace(Plan.empty("Empty", 2025)));
        assertThat(model.summary().answerProperty().get()).isEmpty();
        assertThat(model.contracts().grid().add())
                .hasValueSatisfying(problem -> assertThat(problem).contains("Sites page"));
        model.close();
    }
}
