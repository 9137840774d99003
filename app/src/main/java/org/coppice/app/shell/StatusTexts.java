package org.coppice.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.coppice.app.control.BasisBar;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Check;

/** The words of the status line. */
final class StatusTexts {
    private final Workspace workspace;

    StatusTexts(Workspace workspace) {
        this.workspace = workspace;
    }

    ObservableValue<String> kept() {
        return workspace.savedProperty();
    }

    ObservableValue<String> balances() {
        return workspace
                .assessmentProperty()
                .map(results -> results.map(done -> balances(done.checks())).orElse(""));
    }

    static String balances(List<Check> checks) {
        long balances = checks.stream().filter(Check::isBalance).count();
        long open = checks.stream()
                .filter(check -> check.isBalance() && check.severity() == Severity.ERROR)
                .count();
        if (balances == 0) {
            return "";
        }
        return open == 0 ? "All balances closed" : open + " of " + balances + " balances do not close";
    }

    /** What the load rests on stands for the whole: everything follows from it. */
    ObservableValue<String> basis() {
        return workspace
                .assessmentProperty()
                .map(results -> results.flatMap(done -> done.find("energy.facility", Optional.empty()))
                        .map(figure -> BasisBar.words(figure.basis()))
                        .orElse(""));
    }

    ObservableValue<String> speed() {
        return workspace.assessmentStateProperty();
    }
}
