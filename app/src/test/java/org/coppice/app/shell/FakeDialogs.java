package org.coppice.app.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.FileKind;
import org.coppice.model.source.UserError;

/** Answers questions from a list prepared by the test, and keeps what was told. */
public final class FakeDialogs implements Dialogs {
    public final Deque<Path> files = new ArrayDeque<>();
    public final Deque<String> texts = new ArrayDeque<>();
    public final List<String> told = new ArrayList<>();
    public final List<String> complaints = new ArrayList<>();
    public Unsaved unsaved = Unsaved.DISCARD;
    public int unsavedAsked;
    public boolean confirms = true;
    /** The choices of each question, in the order asked. */
    public final List<List<String>> offered = new ArrayList<>();
    /** Which of the choices is taken where no text is prepared; none if negative. */
    public int chosen = -1;

    @Override
    public Optional<Path> chooseToOpen(String title, FileKind kind) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public List<Path> chooseSeveralToOpen(String title, FileKind kind) {
        List<Path> all = List.copyOf(files);
        files.clear();
        return all;
    }

    @Override
    public Optional<Path> chooseToSave(String title, FileKind kind, String suggestedName) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Unsaved askUnsaved(String projectName) {
        unsavedAsked++;
        return unsaved;
    }

    @Override
    public boolean confirm(String title, String message, String doIt) {
        told.add(message);
        return confirms;
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return Optional.ofNullable(texts.poll());
    }

    @Override
    public Optional<String> choose(String title, String label, List<String> choices) {
        offered.add(choices);
        return Optional.ofNullable(texts.poll())
                .or(() -> choices.stream()
                        .skip(Math.max(0, chosen))
                        .limit(chosen < 0 ? 0 : 1)
                        .findFirst());
    }

    @Override
    public void tell(String title, String message) {
        told.add(message);
    }

    @Override
    public void complain(UserError problem) {
        complaints.add(problem.text());
    }
}
