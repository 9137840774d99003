package org.coppice.app.page.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.control.Statement;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class FlexibleWorkTest {

    @Test
    void aSiteThatMovesWorkHasARowWithItsPeaksAndNothingFromOtherSites() {
        Plan plan = SamplePages.plan();
        Batch nightly = (Batch) PlanTable.WORKLOADS.find(plan, "preparation").orElseThrow();
        Batch allDay = Batch.SHARE.with(Batch.LOAD.with(nightly, Profile.constant(0.1)), Ratio.of(0.3));
        allDay = Batch.DUE.with(Batch.FOLLOWS.with(allDay, Optional.of(Follows.PRICE)), Due.SAME_DAY);
        plan = PlanTable.WORKLOADS.with(plan, allDay);
        Statement statement = FlexibleWork.of(Assessment.of(plan, "moving", SeriesSource.NONE));
        assertThat(statement.rows()).hasSize(1);
        List<String> row = statement.rows().get(0);
        assertThat(row).hasSameSizeAs(statement.header());
        assertThat(row.get(0)).isEqualTo(plan.findSite("fra").orElseThrow().name());
        assertThat(row.get(1)).as("moved").contains("Wh").doesNotStartWith("0 ");
        assertThat(row.subList(2, 4)).as("no work moves between sites").containsOnly("–");
        assertThat(row.subList(7, 9)).allSatisfy(peak -> assertThat(peak).endsWith("W"));
        assertThat(row.get(4)).as("energy change").contains("Wh");
        assertThat(row.get(9)).as("mean delay").endsWith("\u00a0h");
        assertThat(row.get(6)).as("cost saved").endsWith("EUR").doesNotStartWith("−");
    }

    @Test
    void thereIsNothingToSayWhereNothingMoves() {
        assertThat(FlexibleWork.of(SamplePages.assessment()).rows()).isEmpty();
    }
}
