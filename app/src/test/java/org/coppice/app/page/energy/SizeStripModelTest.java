package org.coppice.app.page.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Ppa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dragging the size of an agreement. */
class SizeStripModelTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final SizeStripModel model = new SizeStripModel(workspace);
    private final Ppa ppa = ppa(workspace.plan());

    private static Ppa ppa(Plan plan) {
        return plan.contracts().stream()
                .filter(Ppa.class::isInstance)
                .map(Ppa.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private double matched() {
        return workspace
                .findFigure("cfe", java.util.Optional.of(siteName()))
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private String siteName() {
        return workspace.plan().findSite(ppa.site()).orElseThrow().name();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theYearFollowsTheDragAndThePlanTheRelease() {
        model.offer(ppa.site());
        model.chosenProperty()
                .set(model.choices().stream()
                        .filter(each -> each.id().equals(ppa.id()))
                        .findFirst()
                        .orElseThrow());
        double before = matched();

        model.drag(0.5);
        assertThat(matched()).isLessThan(before);
        assertThat(ppa(workspace.plan())).isEqualTo(ppa);
        assertThat(model.effectProperty().get()).contains("%");

        model.release();
        assertThat(ppa(workspace.plan()).capacity().kilowatts())
                .isEqualTo(ppa.capacity().kilowatts() / 2);
        model.offer(ppa.site());
        assertThat(model.effectProperty().get()).contains("%");

        workspace.undo();
        model.offer(ppa.site());
        assertThat(ppa(workspace.plan())).isEqualTo(ppa);
        assertThat(matched()).isEqualTo(before);
        assertThat(model.effectProperty().get()).isEmpty();
    }

    @Test
    void aSizeIsAHundredthOfWhatItIsWhereverThePointerStands() {
        model.offer(ppa.site());
        model.chosenProperty()
                .set(model.choices().stream()
                        .filter(each -> each.id().equals(ppa.id()))
                        .findFirst()
                        .orElseThrow());

        model.drag(0.50097);
        model.release();

        assertThat(ppa(workspace.plan()).capacity().kilowatts())
                .isEqualTo(ppa.capacity().kilowatts() / 2);
    }

    @Test
    void closingWhileDraggingLeavesEverythingAsItWas() {
        model.offer(ppa.site());
        double before = matched();
        model.drag(0.5);
        model.close();

        assertThat(matched()).isEqualTo(before);
        assertThat(ppa(workspace.plan())).isEqualTo(ppa);
    }

    @Test
    void aSiteWithNothingToResizeOffersNothing() {
        model.offer("no such site");

        assertThat(model.anyProperty().get()).isFalse();
        model.drag(2);
        model.release();
        assertThat(workspace.canUndoProperty().get()).isFalse();
    }
}
