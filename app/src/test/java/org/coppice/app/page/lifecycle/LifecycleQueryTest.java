package org.coppice.app.page.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coppice.app.chart.Sankey;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.study.Assessment;
import org.junit.jupiter.api.Test;

class LifecycleQueryTest {
    private final Assessment assessment = SamplePages.assessment();
    private final LifecycleView view = LifecycleQuery.of(assessment);

    @Test
    void bothLedgersAreShownYearByYearAndThePlanYearIsTheFigure() {
        int column = view.embodied()
                .header()
                .indexOf(String.valueOf(SamplePages.plan().year()));
        double figure = assessment
                .find("embodied.amortised", java.util.Optional.empty())
                .orElseThrow()
                .value()
                .orElseThrow();
        List<String> amortised = view.embodied().rows().stream()
                .filter(row -> row.get(0).startsWith("Amortised"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(amortised.get(column).replace(",", "")))
                .isCloseTo(figure / 1e3, within(figure / 1e3 * 0.006));
        assertThat(view.embodied().rows().stream().map(row -> row.get(0)))
                .as("the sample has a battery and a roof")
                .filteredOn("of which batteries and plants"::equals)
                .hasSize(2);
    }

    @Test
    void theFlowIsBalancedAtEveryRoute() {
        Sankey flow = (Sankey) view.flow();
        for (int node = 0; node < flow.nodes().size(); node++) {
            int index = node;
            if (flow.nodes().get(node).column() == 1) {
                double in = flow.flows().stream()
                        .filter(f -> f.to() == index)
                        .mapToDouble(Sankey.Flow::amount)
                        .sum();
                double out = flow.flows().stream()
                        .filter(f -> f.from() == index)
                        .mapToDouble(Sankey.Flow::amount)
                        .sum();
                assertThat(in).isCloseTo(out, within(1e-9));
            }
        }
    }

    @Test
    void theStudyOfKeepingNamesItsAssumption() {
        assertThat(view.keep()).isPresent();
        assertThat(view.keep().get().remark()).contains("better a year (assumed)");
        List<List<String>> rows = view.keep().get().chart().table();
        assertThat(rows).hasSize(7);
        double first = Double.parseDouble(rows.get(1).get(2));
        double last = Double.parseDouble(rows.get(6).get(2));
        assertThat(first / last).isCloseTo(8.0 / 3, within(0.01)); // scrap a year falls as 1/T
    }

    @Test
    void withoutServersThereIsNothingToShow() {
        LifecyclePageModel model = new LifecyclePageModel(SamplePages.workspace(Plan.empty("Empty", 2025)));
        assertThat(model.view().answerProperty().get()).isEmpty();
        model.close();
    }

    @Test
    void aTotalRowIsMarked() {
        assertThat(view.scrap().rows()).anyMatch(row -> row.get(0).equals("=Leaving service"));
        assertThat(view.scrap().asTabs()).contains("\nLeaving service\t");
    }
}
