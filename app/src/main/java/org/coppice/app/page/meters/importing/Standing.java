package org.coppice.app.page.meters.importing;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How a file on its way stands, for the window to follow: as it is read at present, the stage, and what goes on. An answer by which
 * the file cannot be read is none: what stood before it stands again, and why is said.
 */
final class Standing {
    private final Decisions decisions;
    private final ReadOnlyObjectWrapper<Optional<ImportState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.WAITING);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private Optional<BeforeAnswer> beforeAnswer = Optional.empty();

    /** A file that waits, with what is decided about it. */
    Standing(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How the file is read at present; empty until it was read once. */
    Optional<ImportState> state() {
        return state.get();
    }

    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where the file is on its way. */
    Stage stage() {
        return stage.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What goes on, or what went wrong; blank when the state is up to date. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** The file is at a stage, with what is said of it; what is known of its contents stays. */
    void at(Stage now, String words) {
        doing.set(words);
        stage.set(now);
    }

    /** The file is at a stage; what is said of it stays. */
    void at(Stage now) {
        stage.set(now);
    }

    /** Lets go of the rows of the file. */
    void forgetRows() {
        state.set(state.get().map(ImportState::withoutRows));
    }

    /** An answer follows: what stands now may have to stand again. */
    void beforeAnswer() {
        beforeAnswer = BeforeAnswer.of(decisions, state.get(), stage.get(), beforeAnswer);
    }

    /**
     * The file was read.
     *
     * @return whether it stands so now, and the last answer was one
     */
    boolean show(ImportState result) {
        if ((result.stage() == Stage.REFUSED || result.isUnreadable()) && tookBack(result.refusal())) {
            return false;
        }
        beforeAnswer = Optional.empty();
        doing.set("");
        state.set(Optional.of(result));
        stage.set(result.stage());
        return true;
    }

    /** The file could not be read. */
    void refuse(String why) {
        if (!tookBack(why)) {
            at(Stage.REFUSED, why);
        }
    }

    private boolean tookBack(String why) {
        Optional<BeforeAnswer> before = beforeAnswer;
        beforeAnswer = Optional.empty();
        before.ifPresent(stood -> {
            decisions.reset(stood.answers());
            state.set(Optional.of(stood.state()));
            at(stood.stage());
            doing.set(why);
        });
        return before.isPresent();
    }

    /** The answers to a question that was shown as one of several. */
    Map<String, String> each(String question, String answer) {
        return state.get().map(read -> read.each(question, answer)).orElse(Map.of(question, answer));
    }
}
