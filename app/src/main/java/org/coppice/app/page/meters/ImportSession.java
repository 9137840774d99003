package org.coppice.app.page.meters;

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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.ReadingsFile;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.weather.WeatherReader;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.source.Finding;
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
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private Optional<ImportFile> file = Optional.empty();
    private Optional<Password> password = Optional.empty();
    private Optional<RunningJob> reading = Optional.empty();

    /**
     * How the file is read at present, and what that would change.
     *
     * @param intake made for the plan as it was when the file was read
     */
    record State(ImportFile file, ImportPreview preview, MeterIntake intake) {

        /** All remarks: of the file, then of the project. */
        List<Finding> findings() {
            List<Finding> all = new ArrayList<>(preview.findings());
            all.addAll(intake.findings());
            return all;
        }

        /** Whether a question or an error stands in the way. */
        boolean blocked() {
            return findings().stream().anyMatch(Finding::blocks);
        }

        /** How many readings have values. */
        int readings() {
            return preview.series().stream().mapToInt(series -> series.kept()).sum();
        }
    }

    /** Begins to read the file. */
    public ImportSession(Workspace workspace, Path path) {
        this.workspace = workspace;
        this.path = path;
        read();
    }

    private void read() {
        reading.ifPresent(RunningJob::cancel);
        doing.set("Reading " + name());
        Plan plan = workspace.baselineProperty().get();
        Map<String, String> decided = Map.copyOf(answers);
        Optional<ImportFile> known = file;
        Optional<Password> key = password;
        reading = Optional.of(workspace
                .background()
                .start(
                        "Reading " + name(),
                        progress -> look(
                                plan, decided, key, known.orElseGet(() -> ImportFile.of(path)), watching(progress)),
                        result -> {
                            file = Optional.of(result.file());
                            doing.set("");
                            state.set(Optional.of(result));
                        },
                        problem -> doing.set(problem.text())));
        reading.ifPresent(job -> job.whenCancelled(() -> doing.set("Reading was cancelled; nothing has changed.")));
    }

    private State look(
            Plan plan, Map<String, String> decided, Optional<Password> key, ImportFile bytes, Progress progress) {
        ZoneId likely = Optional.ofNullable(decided.get(MeterIntake.SITE))
                .flatMap(plan::findSite)
                .or(() -> plan.sites().stream().findFirst())
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
        Map<String, String> ofFile = new TreeMap<>(decided);
        ofFile.remove(KIND);
        ImportOptions options = new ImportOptions(ofFile, Optional.empty(), plan.recipes(), likely, key);
        ReadingsFile.Kind kind = Optional.ofNullable(decided.get(KIND))
                .flatMap(ReadingsFile.Kind::find)
                .orElseGet(() -> WeatherReader.isWeather(bytes) ? ReadingsFile.Kind.WEATHER : ReadingsFile.Kind.METERS);
        ReadingsFile read = ReadingsFile.of(kind, bytes, options, progress);
        MeterIntake intake = read.intake(plan, workspace.readings(), Instant.now());
        return new State(bytes, withKind(kind, read.preview()), intake);
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

    /** How the file is read at present; empty until it was read once. */
    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What goes on, or what went wrong; blank when the state is up to date. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Decides a question and reads the file again. */
    void answer(String question, String answer) {
        answers.put(question, answer);
        read();
    }

    /** Tries a password and reads the file again. It is kept as long as this import, and nowhere else. */
    void unlock(Password key) {
        password = Optional.of(key);
        read();
    }

    /** What was decided here. */
    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /**
     * Puts the readings into the project, as one step that can be undone.
     *
     * @return what changed, in words
     * @throws UserError where a question is open, or the project has changed since
     */
    List<String> commit() {
        State ready = state.get()
                .filter(now -> doing.get().isEmpty())
                .orElseThrow(() -> new UserError(name() + " is not read yet. Wait for the preview."));
        if (ready.blocked()) {
            throw new UserError("Answer the questions first; nothing of " + name() + " was imported.");
        }
        if (ready.intake().changesNothing()) {
            return List.of("The project has all of " + name() + " already; nothing was changed.");
        }
        workspace.editBaseline(
                ready.intake().edit(name()),
                new Imported(
                        ready.intake().readings(),
                        List.of(new ImportedFile(
                                ready.file().name(), ready.file().bytes()))));
        return ready.intake().changes();
    }

    /** Stops reading; nothing has happened. */
    void cancel() {
        reading.ifPresent(RunningJob::cancel);
    }
}
