package org.coppice.app.page.meters.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.intake.MeterIntake;
import org.coppice.importers.Bills;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.SeriesSource;

/**
 * Reads a file as was decided, and says what that would change in the project. It touches no window, so that it may work beside it.
 *
 * @param answers by question, {@link #KIND} among them
 * @param bills as typed, by the name of the series
 */
record ImportReader(
        Plan plan,
        SeriesSource readings,
        Map<String, String> answers,
        Map<String, String> bills,
        Optional<Password> password) {
    /** The question what the file holds. */
    static final String KIND = "as";

    /** Copies the answers, which may change while it is at work. */
    ImportReader {
        answers = Map.copyOf(answers);
        bills = Map.copyOf(bills);
    }

    /** The file under what was decided. */
    ImportState read(FileTables tables, org.coppice.app.workspace.Progress progress) {
        Map<String, String> ofFile = new TreeMap<>(answers);
        ofFile.remove(KIND);
        if (IncomingFile.Kind.METERS.text().equals(answers.get(KIND))) {
            ofFile.putIfAbsent(
                    "kind", IncomingFile.Kind.METERS.text()); // the headers of a register are not asked about again
        }
        ImportOptions options = new ImportOptions(ofFile, Optional.empty(), plan.recipes(), zone(), password);
        Progress watched = watching(progress);
        Optional<IncomingFile.Kind> said =
                Optional.ofNullable(answers.get(KIND)).flatMap(IncomingFile.Kind::find);
        IncomingFile.Kind kind = said.orElseGet(() -> IncomingFile.likely(tables, options, watched));
        IncomingFile read = IncomingFile.of(kind, tables, options, watched);
        IncomingFile shown = read.withPreview(withKind(kind, said.isPresent(), read.preview()));
        progress.tell(-1, "Comparing with the project");
        return taken(kind, said.isPresent(), shown);
    }

    /** The same file compared with the project as it is now. */
    ImportState compare(ImportState known) {
        return taken(known.kind(), known.kindSaid(), known.read());
    }

    private ImportState taken(IncomingFile.Kind kind, boolean kindSaid, IncomingFile read) {
        IncomingFile compared = read;
        if (!bills.isEmpty()) {
            Map<String, String> given = new TreeMap<>(read.options().answers());
            bills.forEach((series, typed) -> given.put(Bills.BILL + ":" + series, typed));
            compared = read.withPreview(Bills.compared(read.preview(), bills, zone()))
                    .withAnswers(given);
        }
        return new ImportState(kind, kindSaid, compared, compared.intake(plan, readings, Instant.now()), zone());
    }

    /** The zone of the site that was answered, else of the first. */
    private ZoneId zone() {
        return Optional.ofNullable(answers.get(MeterIntake.SITE))
                .flatMap(plan::findSite)
                .or(() -> plan.sites().stream().findFirst())
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** What the file holds, first among what was recognised, so that it can be changed. */
    private static ImportPreview withKind(IncomingFile.Kind kind, boolean said, ImportPreview preview) {
        List<Guess> guesses = new ArrayList<>();
        List<String> others = Arrays.stream(IncomingFile.Kind.values())
                .filter(other -> other != kind)
                .map(IncomingFile.Kind::text)
                .toList();
        guesses.add(new Guess(KIND, kind.text(), said ? "as you said" : "recognised by its contents", others, false));
        guesses.addAll(preview.guesses());
        return preview.withGuesses(guesses);
    }

    /** Tells the work under way how far reading is. */
    static Progress watching(org.coppice.app.workspace.Progress progress) {
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
}
