package org.coppice.app.page.meters.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.Sites;
import org.coppice.app.workspace.Job;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.UserError;

/**
 * One file on its way into the project. Every answer reads it again, away from the window; nothing is in the project before
 * {@link #commit}.
 */
public final class ImportSession {
    private final Workspace workspace;
    private final Path path;
    private final Decisions decisions = new Decisions();
    private final Standing standing = new Standing(decisions);
    private volatile Optional<FileTables> tables = Optional.empty();
    private Optional<Password> password = Optional.empty();
    private Optional<RunningJob> working = Optional.empty();
    private List<String> changes = List.of();
    /** Imports of this very file that the project remembered after the commit: where there are fewer, it was undone. */
    private long records;

    private boolean resting;

    /** A file that waits until {@link #read}. */
    public ImportSession(Workspace workspace, Path path) {
        this.workspace = workspace;
        this.path = path;
    }

    /** Reads the file under what was decided so far. */
    void read() {
        ImportReader reader = reader();
        resting = false;
        work("Reading " + name(), progress -> {
            FileTables from =
                    tables.orElseGet(() -> new FileTables(ImportFile.of(path, ImportReader.watching(progress))));
            tables = Optional.of(from);
            return reader.read(from, progress);
        });
    }

    private ImportReader reader() {
        return new ImportReader(
                workspace.baselineProperty().get(),
                workspace.readings(),
                decisions.answers(),
                decisions.bills(),
                password);
    }

    /** Lets go of the rows of the file while another is looked at: many files at once would not fit into memory. */
    void rest() {
        if (!resting && !standing.stage().isBusy() && standing.state().isPresent()) {
            resting = true;
            tables.ifPresent(FileTables::forget);
            standing.forgetRows();
        }
    }

    /** Has the rows of the file again, so that it can be looked at. */
    void wake() {
        if (resting && standing.stage().isRead()) {
            read();
        }
    }

    /** Looks again at what the file would change, because the project is another: by its recipes, where they now answer what it asks. */
    void retake() {
        Optional<ImportState> read = standing.state();
        Plan plan = workspace.baselineProperty().get();
        boolean kept = standing.stage() == Stage.DONE
                && read.filter(now -> now.importsIn(plan) >= records).isPresent();
        if (read.isEmpty() || standing.stage().isBusy() || kept || standing.stage() == Stage.STOPPED) {
            return;
        }
        if (read.get().mayBeAnsweredBy(plan)) {
            read();
            return;
        }
        changes = List.of();
        compare();
    }

    /** Takes what was read into the project as it is, away from the window. */
    private void compare() {
        ImportReader reader = reader();
        standing.state()
                .ifPresent(read -> work("Comparing " + name() + " with the project", progress -> reader.compare(read)));
    }

    private void work(String what, Job<ImportState> job) {
        working.ifPresent(before -> {
            before.whenCancelled(() -> {});
            before.cancel();
        });
        standing.at(Stage.READING, what);
        RunningJob started =
                workspace.background().start(what, job, this::show, problem -> standing.refuse(problem.text()));
        working = Optional.of(started);
        started.whenCancelled(() -> {
            if (standing.stage() == Stage.READING) {
                standing.at(Stage.STOPPED, "Reading was stopped; nothing has changed.");
            }
        });
    }

    private void show(ImportState result) {
        if (standing.show(result)
                && result.intake().before() != workspace.baselineProperty().get()) {
            retake();
        }
    }

    /** The file's name, without folders. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What the file is, in one line: format, sheets. */
    public String summary() {
        boolean over = standing.stage() == Stage.DONE
                || standing.state().filter(now -> now.stage() == Stage.REFUSED).isPresent();
        return standing.state().map(ImportState::summary).orElse(name())
                + (over ? "" : " · nothing is in the project before Commit");
    }

    /** Where the file lies. */
    Path path() {
        return path;
    }

    /** How the file is read at present; empty until it was read once. */
    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return standing.stateProperty();
    }

    /** Where the file is on its way. */
    ReadOnlyObjectProperty<Stage> stageProperty() {
        return standing.stageProperty();
    }

    /** What goes on, or what went wrong; blank when the state is up to date. */
    ReadOnlyStringProperty doingProperty() {
        return standing.doingProperty();
    }

    /** The work under way, for its progress. */
    Optional<RunningJob> working() {
        return working.filter(job -> standing.stage() == Stage.READING);
    }

    /** Tells files of one shape; blank until the file was read. */
    String fingerprint() {
        return standing.state()
                .map(read -> read.preview().recipe().fingerprint())
                .orElse("");
    }

    /** Decides a question and reads the file again. */
    void answer(String question, String answer) {
        answer(standing.each(question, answer));
    }

    /** Decides several questions at once. */
    void answer(Map<String, String> decided) {
        standing.beforeAnswer();
        decisions.answer(decided);
        read();
    }

    /** Takes the last answer back and reads the file again. */
    void takeBack() {
        decisions.takeBack();
        read();
    }

    /**
     * Takes over what was decided for another file of the same shape, except what holds for that file alone, is decided here, or is a site
     * where the name of this file says another.
     */
    void adopt(Map<String, String> others) {
        standing.beforeAnswer();
        Map<String, String> ofThisSite = new HashMap<>(others);
        ofThisSite
                .entrySet()
                .removeIf(answer -> ImportWords.base(answer.getKey()).equals(MeterIntake.SITE)
                        && Sites.isContradicted(workspace.baselineProperty().get(), name(), answer.getValue()));
        if (decisions.adopt(ofThisSite) && standing.stage() == Stage.ASKS) {
            read();
        }
    }

    /** Tries a password and reads the file again. It is kept as long as this import, and nowhere else. */
    void unlock(Password key) {
        password = Optional.of(key);
        read();
    }

    /** Says what the bill of a series says, in the words of the command line: {@code 812 MWh, 2024-03}. Blank forgets it. */
    void bill(String series, String typed) {
        decisions.bill(series, typed);
        if (!standing.stage().isBusy() && standing.stage() != Stage.DONE) {
            compare();
        }
    }

    /** What was decided here, to be looked at. */
    Decisions decisions() {
        return decisions;
    }

    /** What a commit has changed, in words. */
    List<String> changes() {
        return changes;
    }

    /**
     * Puts the readings into the project, as one step that can be undone.
     *
     * @param done hears of it once it is kept
     * @param failed hears why it was not; then nothing has happened
     * @throws UserError where a question is open, or the file is not read yet
     */
    void commit(Runnable done, Consumer<UserError> failed) {
        ImportState ready = standing.state()
                .filter(now -> !standing.stage().isBusy())
                .orElseThrow(() -> new UserError(name() + " is not read yet. Wait for the preview."))
                .requireAnswered();
        if (ready.intake().changesNothing()) {
            changes = List.of("The project has all of " + name() + " already; nothing was changed.");
            standing.at(Stage.KNOWN);
            done.run();
            return;
        }
        Stage before = standing.stage();
        changes = ready.intake().changes();
        standing.at(Stage.COMMITTING);
        try {
            workspace.editBaseline(
                    ready.intake().edit(name()),
                    ready.imported(),
                    () -> {
                        records = ready.importsIn(workspace.baselineProperty().get());
                        standing.at(Stage.DONE);
                        done.run();
                    },
                    problem -> {
                        standing.at(before);
                        failed.accept(problem);
                    });
        } catch (UserError problem) {
            standing.at(before);
            throw problem;
        }
    }

    /** Whether a recipe of an earlier import answered for this file. */
    Optional<Recipe> recipe() {
        return standing.state()
                .flatMap(read -> read.recipe(workspace.baselineProperty().get()));
    }

    /** Stops reading; nothing has happened. What is being kept is kept. */
    void cancel() {
        if (standing.stage() != Stage.COMMITTING && standing.stage() != Stage.DONE) {
            standing.at(Stage.STOPPED, "");
            working.ifPresent(RunningJob::cancel);
        }
    }
}
