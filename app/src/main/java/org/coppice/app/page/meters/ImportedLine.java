package org.coppice.app.page.meters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.Note;
import org.coppice.app.page.Card;
import org.coppice.model.plan.Plan;

/** What the last import has changed, and what is to be looked at in it, until the plan is another: it may be undone by then. */
final class ImportedLine extends VBox {
    private static final int MOST_CHANGES = 4;
    private static final int MOST_WARNINGS = 12;
    private static final double GAP = 12;

    private final Note changed = new Note();
    private final FindingList warned = new FindingList();
    private final Card warnings = new Card(
            "Look at what was imported", "of files that were committed together; the repair log keeps it", warned);
    private Optional<Plan> of = Optional.empty();

    ImportedLine() {
        super(GAP);
        getChildren().addAll(changed, warnings);
        say(List.of(), List.of(), Optional.empty());
    }

    /** Says what has changed, what nobody has looked at yet, and in which plan that is so. */
    void say(List<String> changes, List<FindingList.Row> unseen, Optional<Plan> after) {
        of = after;
        int more = changes.size() - MOST_CHANGES;
        changed.setText(changes.stream().limit(MOST_CHANGES).collect(Collectors.joining(" · "))
                + (more > 0 ? " · and " + more + " more" : ""));
        warned.show(unseen, MOST_WARNINGS, "");
        warnings.setShown(!unseen.isEmpty());
        boolean any = !changes.isEmpty() || !unseen.isEmpty();
        setVisible(any);
        setManaged(any);
    }

    /** Is silent where the plan is another than the one it spoke of. */
    void follow(Plan now) {
        if (of.filter(known -> known == now).isEmpty()) {
            say(List.of(), List.of(), Optional.empty());
        }
    }
}
