package org.coppice.app.workspace;

import java.util.Optional;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;

/** Results of the plan on screen, or, while something is dragged, those that an edit would have which is not made yet. */
final class Trying {
    private final Viewing viewing;
    private final Assessing assessing;
    private boolean ofAnEdit;

    Trying(Viewing viewing, Assessing assessing) {
        this.viewing = viewing;
        this.assessing = assessing;
    }

    /** Computes those of the plan on screen. */
    void assessSeen() {
        ofAnEdit = false;
        assess(viewing.planProperty().get());
    }

    /** Computes those of an edit; gives back why it cannot be made. */
    Optional<UserError> preview(Edit edit) {
        try {
            Plan tried = edit.apply(viewing.planProperty().get());
            ofAnEdit = true;
            assess(tried);
            return Optional.empty();
        } catch (UserError problem) {
            return Optional.of(problem);
        }
    }

    /** Goes back to those of the plan on screen, where they are of an edit. */
    void end() {
        if (ofAnEdit) {
            assessSeen();
        }
    }

    private void assess(Plan plan) {
        assessing.compute(plan, viewing.scenarioName(), viewing.compared());
    }
}
