package org.coppice.app.page.meters.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.ReadingsFile;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.Bills;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.map.Answers;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.weather.WeatherReader;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.source.UserError;

/**
 * One file on its way into the project. Every answer reads it again, away from the window; nothing is in the project before
 * {@link #commit}.
 */
public final class ImportSession {
    /** The question what the readings are for. */
    static final String KIND = "as";

    private final Workspace workspace;
    private final Path path;
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, String> bills = new TreeMap<>();
    private final ReadOnlyObjectWrapper<Optional<ImportState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.WAITING);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private Optional<ImportFile> file = Optional.empty();
    private Optional<Password> password = Optional.empty();
    private Optional<RunningJob> working = Optional.empty();
    private List<String> changes = List.of();

    /** A file that waits until {@link #read}. */
    public ImportSession(Workspace workspace, Path path) {
        this.workspace = workspace;
        this.path = path;
    }

    /** Reads the file under what was decided so far. */
    void read() {
        Plan plan = workspace.baselineProperty().get();
        Map<String, String> decided = Map.copyOf(answers);
        Optional<ImportFile> known = file;
        Optional<Password> key = password;
        Map<String, String> billed = Map.copyOf(bills);
        work(
                "Reading " + name(),
                progress -> look(
                        plan,
                        decided,
                        billed,
                        key,
                        known.orElseGet(() -> ImportFile.of(path, watching(progress))),
                        progress));
    }

    /** Looks again at what the file would change, because the project is another: by its recipes, where they now answer what it asks. */
    void retake() {
        Optional<ImportState> read = state.get();
        if (read.isEmpty() || stage.get().isBusy() || stage.get() == Stage.DONE || stage.get() == Stage.STOPPED) {
            return;
        }
        Plan plan = workspace.baselineProperty().get();
        String fingerprint = fingerprint();
        boolean remembered =
                plan.recipes().stream().anyMatch(recipe -> recipe.fingerprint().equals(fingerprint))
                        && read.get().preview().isBlocked();
        if (remembered) {
            read();
            return;
        }
        compare(plan);
    }

    /** Takes what was read into the project as it is, away from the window. */
    private void compare(Plan plan) {
        Map<String, String> billed = Map.copyOf(bills);
        state.get()
                .ifPresent(read -> work(
                        "Comparing " + name() + " with the project",
                        progress -> taken(
                                read.file(), read.kind(), read.kindSaid(), read.read(), plan, billed, zone(plan))));
    }

    private ImportState taken(
            ImportFile bytes,
            ReadingsFile.Kind kind,
            boolean kindSaid,
            ReadingsFile read,
            Plan plan,
            Map<String, String> billed,
            ZoneId zone) {
        ReadingsFile compared = read;
        if (!billed.isEmpty()) {
            Map<String, String> given = new TreeMap<>(read.options().answers());
            billed.forEach((series, typed) -> given.put(Bills.BILL + ":" + series, typed));
            compared = read.withPreview(Bills.compared(read.preview(), billed, zone))
                    .withAnswers(given);
        }
        return new ImportState(
                bytes, kind, kindSaid, compared, compared.intake(plan, workspace.readings(), Instant.now()), zone);
    }

    private void work(String what, org.coppice.app.workspace.Job<ImportState> job) {
        working.ifPresent(before -> {
            before.whenCancelled(() -> {});
            before.cancel();
        });
        doing.set(what);
        stage.set(Stage.READING);
        RunningJob started = workspace.background().start(what, job, this::show, this::refuse);
        working = Optional.of(started);
        started.whenCancelled(() -> {
            if (stage.get() == Stage.READING) {
                doing.set("Reading was stopped; nothing has changed.");
                stage.set(Stage.STOPPED);
            }
        });
    }

    private void show(ImportState result) {
        file = Optional.of(result.file());
        doing.set("");
        state.set(Optional.of(result));
        stage.set(stageOf(result));
        if (result.intake().before() != workspace.baselineProperty().get()) {
            retake();
        }
    }

    private void refuse(UserError problem) {
        doing.set(problem.text());
        stage.set(Stage.REFUSED);
    }

    private static Stage stageOf(ImportState result) {
        if (result.preview().series().isEmpty()
                && result.preview().leftOut().isEmpty()
                && result.findings().stream()
                        .noneMatch(finding -> finding.code().equals("password"))) {
            return Stage.REFUSED;
        }
        if (result.blocked()) {
            return Stage.ASKS;
        }
        return result.intake().changesNothing() ? Stage.KNOWN : Stage.READY;
    }

    private ImportState look(
            Plan plan,
            Map<String, String> decided,
            Map<String, String> billed,
            Optional<Password> key,
            ImportFile bytes,
            org.coppice.app.workspace.Progress progress) {
        Map<String, String> ofFile = new TreeMap<>(decided);
        ofFile.remove(KIND);
        ZoneId likely = zone(plan);
        ImportOptions options = new ImportOptions(ofFile, Optional.empty(), plan.recipes(), likely, key);
        ReadingsFile.Kind kind = Optional.ofNullable(decided.get(KIND))
                .flatMap(ReadingsFile.Kind::find)
                .orElseGet(() -> WeatherReader.isWeather(bytes) ? ReadingsFile.Kind.WEATHER : ReadingsFile.Kind.METERS);
        ReadingsFile read = ReadingsFile.of(kind, bytes, options, watching(progress));
        ReadingsFile shown = read.withPreview(withKind(kind, read.preview()));
        progress.tell(-1, "Comparing with the project");
        return taken(bytes, kind, decided.containsKey(KIND), shown, plan, billed, likely);
    }

    /** The zone of the site that was answered, else of the first. */
    private ZoneId zone(Plan plan) {
        return Optional.ofNullable(answers.get(MeterIntake.SITE))
                .flatMap(plan::findSite)
                .or(() -> plan.sites().stream().findFirst())
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** What the readings are for, first among what was recognised, so that it can be changed. */
    private static ImportPreview withKind(ReadingsFile.Kind kind, ImportPreview preview) {
        List<Guess> guesses = new ArrayList<>();
        List<String> others = Arrays.stream(ReadingsFile.Kind.values())
                .filter(other -> other != kind)
                .map(ReadingsFile.Kind::text)
                .toList();
        guesses.add(new Guess(KIND, kind.text(), "what the readings are for", others, false));
        guesses.addAll(preview.guesses());
        return preview.withGuesses(guesses);
    }

    private static Progress watching(org.coppice.app.workspace.Progress progress) {
        return new Progress() {
            @Override
            public void at(String what, double fraction) {
                progress.tell(fraction, what);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /** The file's name, without folders. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What the file is, in one line: format, sheets, how many readings. */
    public String summary() {
        return state.get()
                .map(ImportState::preview)
                .map(read -> name() + " · " + read.format()
                        + (read.sheets().isEmpty() || read.sheets().equals(List.of(""))
                                ? ""
                                : " · sheet " + String.join(", ", read.sheets()))
                        + " · nothing is in the project before Commit")
                .orElse(name());
    }

    /** Where the file lies. */
    Path path() {
        return path;
    }

    /** How the file is read at present; empty until it was read once. */
    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where the file is on its way. */
    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What goes on, or what went wrong; blank when the state is up to date. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** The work under way, for its progress. */
    Optional<RunningJob> working() {
        return working.filter(job -> stage.get() == Stage.READING);
    }

    /** Tells files of one shape; blank until the file was read. */
    String fingerprint() {
        return state.get().map(read -> read.preview().recipe().fingerprint()).orElse("");
    }

    /** Decides a question and reads the file again. */
    void answer(String question, String answer) {
        answer(Map.of(question, answer));
    }

    /** Decides several questions at once. */
    void answer(Map<String, String> decided) {
        answers.putAll(decided);
        read();
    }

    /** Forgets a decision, so that the file is read as it was before it. */
    void forget(String question) {
        answers.remove(question);
        read();
    }

    /** Takes over what was decided for another file of the same shape, except what holds for that file alone or is decided here. */
    void adopt(Map<String, String> others) {
        boolean more = false;
        for (Map.Entry<String, String> other : others.entrySet()) {
            boolean lasting = !Answers.isOfOneFile(other.getKey())
                    && !other.getKey().split(":", 2)[0].equals(MeterIntake.OVERLAP);
            if (lasting && !answers.containsKey(other.getKey())) {
                answers.put(other.getKey(), other.getValue());
                more = true;
            }
        }
        if (more && stage.get() == Stage.ASKS) {
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
        bills.put(series, typed);
        if (!stage.get().isBusy() && stage.get() != Stage.DONE) {
            compare(workspace.baselineProperty().get());
        }
    }

    /** What was typed of the bill of a series. */
    String billOf(String series) {
        return bills.getOrDefault(series, "");
    }

    /** What was decided here. */
    Map<String, String> answers() {
        return Map.copyOf(answers);
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
        ImportState ready = state.get()
                .filter(now -> !stage.get().isBusy())
                .orElseThrow(() -> new UserError(name() + " is not read yet. Wait for the preview."));
        if (ready.blocked()) {
            throw new UserError("Answer the questions first; nothing of " + name() + " was imported.");
        }
        if (ready.intake().changesNothing()) {
            changes = List.of("The project has all of " + name() + " already; nothing was changed.");
            stage.set(Stage.KNOWN);
            done.run();
            return;
        }
        Stage before = stage.get();
        changes = ready.intake().changes();
        stage.set(Stage.COMMITTING);
        try {
            workspace.editBaseline(
                    ready.intake().edit(name()),
                    new Imported(
                            ready.intake().readings(),
                            List.of(new ImportedFile(
                                    ready.file().name(), ready.file().bytes()))),
                    () -> {
                        stage.set(Stage.DONE);
                        done.run();
                    },
                    problem -> {
                        stage.set(before);
                        failed.accept(problem);
                    });
        } catch (UserError problem) {
            stage.set(before);
            throw problem;
        }
    }

    /** Whether a recipe of an earlier import answered for this file. */
    Optional<Recipe> recipe() {
        String fingerprint = fingerprint();
        return state.get()
                .filter(read -> read.findings().stream()
                        .anyMatch(finding -> finding.code().equals("recipe")))
                .flatMap(read -> workspace.baselineProperty().get().recipes().stream()
                        .filter(recipe -> recipe.fingerprint().equals(fingerprint))
                        .findFirst());
    }

    /** Stops reading; nothing has happened. What is being kept is kept. */
    void cancel() {
        if (stage.get() != Stage.COMMITTING && stage.get() != Stage.DONE) {
            stage.set(Stage.STOPPED);
            doing.set("");
            working.ifPresent(RunningJob::cancel);
        }
    }
}
