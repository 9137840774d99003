package org.coppice.app.workspace;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.project.Project;
import org.coppice.model.project.ProjectChangedOnDisk;
import org.coppice.model.project.ProjectInUse;
import org.coppice.model.project.RecentFiles;
import org.coppice.model.project.RecoverableProject;
import org.coppice.model.project.StateFolder;
import org.coppice.model.source.UserError;

/** New, open, save, close: the commands on the project as a whole, with the questions they ask. */
public final class ProjectFiles {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CHANGED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String THROW_AWAY = "None: throw it away";

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final StateFolder state;
    private final RecentFiles recent;

    /** Commands on the project of a workspace. */
    public ProjectFiles(Workspace workspace, Dialogs dialogs, StateFolder state) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.state = state;
        this.recent = new RecentFiles(state);
    }

    /** The projects opened last, newest first. */
    public List<Path> recent() {
        return recent.list();
    }

    /** Begins an empty project. */
    public void create() {
        int year = workspace.yearProperty().get();
        afterLeaving(() -> show("New project", progress -> Project.create("Untitled", year, state), () -> {}));
    }

    /** Shows what a job makes, for example the sample; nothing is asked. */
    public void show(String title, Job<Project> make, Runnable shown) {
        workspace.background().start(title, make, opened -> {
            workspace.show(opened);
            shown.run();
        });
    }

    /**
     * Puts what a job makes in the place of the project that is shown. Where the user has edited or saved that one meanwhile, its
     * readings are imported into it as one step that can be undone; where the user has left it, they are dropped. After pending
     * edits and saving, so that none is missed.
     */
    public void exchange(String title, Project shown, Job<Fuller> make, Runnable done) {
        workspace
                .background()
                .start(
                        title,
                        make,
                        fuller -> workspace
                                .background()
                                .startOnWriter(
                                        title,
                                        progress -> fuller,
                                        made -> {
                                            discard(putInPlace(shown, made));
                                            done.run();
                                        },
                                        dialogs::complain));
    }

    /** What is not needed any more: the one shown, or the one made. */
    private Project putInPlace(Project shown, Fuller made) {
        if (workspace.exchange(shown, made.project())) {
            return shown;
        }
        if (workspace.project().stream().anyMatch(open -> open == shown)) {
            try {
                workspace.editBaseline(made.edit(), made.imported());
            } catch (UserError problem) {
                dialogs.complain(problem);
            }
        }
        return made.project();
    }

    private void discard(Project project) {
        workspace.threads().writer().execute(project::discard);
    }

    /** Offers work that was never saved and that a killed program left behind; says so where there is none. */
    public void recover() {
        offerRecovery(() ->
                dialogs.tell("Nothing to recover", "No unsaved work of an ended program is left on this machine."));
    }

    /** The same at the start of the program, which asks nothing where there is none. */
    public void offerRecovery() {
        offerRecovery(() -> {});
    }

    private void offerRecovery(Runnable nothing) {
        workspace.background().start("Look for unsaved work", progress -> RecoverableProject.list(state), left -> {
            if (left.isEmpty()) {
                nothing.run();
            } else {
                offer(left);
            }
        });
    }

    private void offer(List<RecoverableProject> left) {
        Map<String, RecoverableProject> byLabel = new LinkedHashMap<>();
        left.forEach(each -> byLabel.put(label(each), each));
        List<String> choices = new ArrayList<>(byLabel.keySet());
        choices.add(THROW_AWAY);
        Optional<String> choice = dialogs.choose(
                "Work that was never saved", "The program ended before it was saved. Open:", List.copyOf(choices));
        if (choice.equals(Optional.of(THROW_AWAY))) {
            if (dialogs.confirm("Throw it away?", String.join("\n", byLabel.keySet()), "Throw away")) {
                workspace.threads().work().execute(() -> left.forEach(RecoverableProject::discard));
            }
        } else {
            choice.map(byLabel::get)
                    .ifPresent(chosen -> afterLeaving(() -> workspace
                            .background()
                            .start(
                                    "Recover " + chosen.name(),
                                    progress -> Project.recover(chosen, state),
                                    this::opened)));
        }
    }

    private static String label(RecoverableProject left) {
        return left.name() + ": " + left.sites() + " sites, " + left.fleets() + " fleets, last changed "
                + CHANGED.format(left.changed().atZone(ZoneId.systemDefault()));
    }

    /** Asks for a file and opens it. */
    public void open() {
        afterLeaving(
                () -> dialogs.chooseToOpen("Open project", FileKind.PROJECT).ifPresent(this::openFile));
    }

    /** Opens a file. */
    public void open(Path file) {
        afterLeaving(() -> openFile(file));
    }

    private void openFile(Path file) {
        workspace
                .background()
                .start(
                        "Open " + file.getFileName(),
                        progress -> Project.open(file, state),
                        this::opened,
                        problem -> refused(file, problem));
    }

    private void opened(Project project) {
        workspace.show(project);
        project.path().ifPresent(recent::add);
        project.findings().forEach(finding -> dialogs.tell("Something is damaged", finding.message()));
        if (project.isRecovered()) {
            dialogs.tell(
                    "Work recovered", "The program ended while this project had unsaved changes. They are here again.");
        }
    }

    private void refused(Path file, UserError problem) {
        boolean readOnly = problem instanceof ProjectInUse
                && dialogs.confirm("The project is in use", problem.text(), "Open read-only");
        if (readOnly) {
            workspace
                    .background()
                    .start("Open " + file.getFileName(), progress -> Project.openReadOnly(file, state), this::opened);
        } else if (!(problem instanceof ProjectInUse)) {
            dialogs.complain(problem);
        }
    }

    /** Saves to the project's file, or asks for one. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Optional<Project> project = workspace.project();
        if (project.isEmpty() || project.get().path().isEmpty() || project.get().isReadOnly()) {
            saveAs(then);
            return;
        }
        write(project.get(), project.get()::save, then);
    }

    /** Asks for a file and saves to it. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        workspace
                .project()
                .ifPresent(project -> dialogs.chooseToSave("Save project as", FileKind.PROJECT, suggestion(project))
                        .ifPresent(file -> write(project, () -> project.saveAs(file), then)));
    }

    private static String suggestion(Project project) {
        String name = project.name().replaceAll("[^\\p{L}\\p{N} ._-]+", "").strip();
        return name.endsWith(".coppice") ? name : name + ".coppice";
    }

    /** On the writer, so that everything done before is in the file. */
    private void write(Project project, Runnable save, Runnable then) {
        workspace
                .background()
                .startOnWriter(
                        "Save " + project.name(),
                        progress -> {
                            save.run();
                            return project;
                        },
                        saved -> {
                            workspace.saved(
                                    LocalTime.now(ZoneId.systemDefault()).format(CLOCK));
                            saved.path().ifPresent(recent::add);
                            then.run();
                        },
                        problem -> notSaved(project, problem, then));
    }

    private void notSaved(Project project, UserError problem, Runnable then) {
        if (!(problem instanceof ProjectChangedOnDisk)) {
            dialogs.complain(problem);
        } else if (dialogs.confirm("Changed by somebody else", problem.text(), "Save over it")) {
            write(project, project::saveAnyway, then);
        }
    }

    /** Leaves the project, asking about unsaved changes first; {@code then} is not run where the user stays. */
    public void afterLeaving(Runnable then) {
        Optional<Project> project = workspace.project();
        if (project.isEmpty()) {
            then.run();
        } else if (!workspace.isChanged()) {
            end(project.get(), then);
        } else {
            switch (dialogs.askUnsaved(project.get().name())) {
                case SAVE -> save(() -> end(project.get(), then));
                case DISCARD -> end(project.get(), then);
                case CANCEL -> {
                    // The user stays.
                }
            }
        }
    }

    /** The project is closed when what takes its place is shown, or the program ends: after pending edits. */
    private void end(Project project, Runnable then) {
        then.run();
        leave(project);
    }

    private void leave(Project project) {
        workspace.planProperty().addListener(new javafx.beans.InvalidationListener() {
            @Override
            public void invalidated(javafx.beans.Observable observable) {
                if (workspace.project().stream().noneMatch(open -> open == project)) {
                    workspace.planProperty().removeListener(this);
                    discard(project);
                }
            }
        });
    }
}
