package org.coppice.app.page.tradeoffs;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.app.chart.ScatterChart;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.workload.Inference;
import org.junit.jupiter.api.Test;

class TradeOffsPageModelTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final TradeOffsPageModel model = new TradeOffsPageModel(workspace);

    private TradeOffsView view() {
        return model.view().answerProperty().get().orElseThrow();
    }

    @Test
    void pointsOnTheFrontAreNotBeatenInBothAxes() {
        ScatterChart chart = (ScatterChart) view().chart();
        for (int i = 0; i < chart.dots().size(); i++) {
            for (int j = 0; j < chart.dots().size(); j++) {
                boolean sameModel = view().shown()
                        .get(i)
                        .point()
                        .model()
                        .equals(view().shown().get(j).point().model());
                boolean beats = chart.dots().xs()[j] < chart.dots().xs()[i]
                        && chart.dots().ys()[j] < chart.dots().ys()[i];
                assertThat(sameModel && beats && chart.dots().onFront()[i]).isFalse();
            }
        }
    }

    @Test
    void whatWasNotMeasuredIsLeftOutAndCounted() {
        model.acrossProperty().set(Metric.ACCURACY);
        boolean anyAccuracy =
                view().shown().stream().anyMatch(point -> point.accuracy().isPresent());
        assertThat(view().shown()).allMatch(point -> point.accuracy().isPresent());
        if (!anyAccuracy) {
            assertThat(view().summary()).contains("without a measured value left out");
        }
    }

    @Test
    void anObjectiveKeepsSlowPointsOffTheFront() {
        model.latencyProperty().set("12 ms");
        ScatterChart chart = (ScatterChart) view().chart();
        for (int i = 0; i < chart.dots().size(); i++) {
            assertThat(chart.dots().onFront()[i] && chart.dots().xs()[i] > 12).isFalse();
        }
        model.latencyProperty().set("12 k");
        assertThat(view().summary()).contains("on the front");
    }

    @Test
    void aMeasuredPointCanBeAppliedToTheServiceThatRunsItsModel() {
        for (int i = 0; i < view().shown().size(); i++) {
            model.choose(i);
            if (!model.services().isEmpty()) {
                Inference service = model.services().get(0);
                model.applyTo(service);
                Scenario added = workspace
                        .baselineProperty()
                        .get()
                        .scenarios()
                        .get(workspace.baselineProperty().get().scenarios().size() - 1);
                assertThat(added.name()).startsWith(service.name() + " at ");
                assertThat(workspace.scenarioProperty().get()).isEqualTo(added.id());
                assertThat(view().chosen().rows()).hasSize(Metric.values().length + 1);
                return;
            }
        }
        throw new AssertionError("no point of the sample applies to any of its services");
    }

    @Test
    void withoutDevicesThereIsNothingToShow() {
        assertThat(new TradeOffsPageModel(SamplePages.workspace(Plan.empty("Empty", 2025)))
                        .view()
                        .answerProperty()
                        .get())
                .isEmpty();
    }
}
