package org.coppice.app.page.meters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.coppice.model.plan.Plan;

/** What the last import has changed, until the plan is another: it may be undone by then. */
final class ImportedLine extends Label {
    private static final int MOST_CHANGES = 4;

    private Optional<Plan> of = Optional.empty();

    ImportedLine() {
        getStyleClass().add("muted");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setManaged(false);
    }

    /** Says what has changed, and in which plan that is so. */
    void say(List<String> changes, Plan after) {
        of = Optional.of(after);
        int more = changes.size() - MOST_CHANGES;
        setText(changes.stream().limit(MOST_CHANGES).collect(Collectors.joining(" · "))
                + (more > 0 ? " · and " + more + " more" : ""));
        setManaged(!changes.isEmpty());
    }

    /** Is silent where the plan is another than the one it spoke of. */
    void follow(Plan now) {
        if (of.filter(known -> known == now).isEmpty()) {
            setText("");
            setManaged(false);
        }
    }
}
