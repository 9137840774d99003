package org.coppice.app.page.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.coppice.app.chart.Timeline;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.page.OriginInk;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.ledger.Instrument;
import org.junit.jupiter.api.Test;

class ContractTimelineTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final Site first = workspace.plan().sites().get(0);
    private final ContractTables tables = ContractTables.of(workspace, () -> Optional.of(first.id()));

    @Test
    void everyKindOfContractHasALaneAtItsSiteAndNoneElsewhere() {
        String other = workspace.plan().sites().get(1).id();
        for (FieldTableModel<?> table : java.util.List.<FieldTableModel<?>>of(
                tables.grid(), tables.agreements(), tables.granular(), tables.green(), tables.sales())) {
            int here = lanes(first.id());
            int there = lanes(other);

            assertThat(table.add()).as(table.noun()).isEmpty();

            assertThat(lanes(first.id())).as(table.noun()).isEqualTo(here + 1);
            assertThat(lanes(other)).as(table.noun()).isEqualTo(there);
        }
    }

    private int lanes(String site) {
        return ContractTimeline.of(workspace.plan(), site).lanes().size();
    }

    @Test
    void aPowerPurchaseAgreementHasTheColourOfItsKindInBothPictures() {
        Timeline.Lane ppa = ContractTimeline.of(workspace.plan(), first.id()).lanes().stream()
                .filter(lane -> lane.group().equals(OriginInk.PPA.text()))
                .findFirst()
                .orElseThrow();

        assertThat(ppa.ink()).isEqualTo(OriginInk.of(Instrument.Kind.PPA).ink());
        assertThat(OriginInk.of(Instrument.Kind.GRID_AVERAGE).ink()).isEqualTo(Ink.SERIES_8);
    }
}
