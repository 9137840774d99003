package org.coppice.importers;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.coppice.importers.check.Checks;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Hints;
import org.coppice.importers.normalise.Normalised;
import org.coppice.importers.normalise.Normaliser;
import org.coppice.importers.preview.SheetPreview;
import org.coppice.importers.preview.TablePreviews;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.ExportedShape;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.ShapeFinder;
import org.coppice.importers.recognise.TimesTaken;
import org.coppice.importers.register.Registers;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file of meter readings: recognise, map, normalise, check. Committing is the project's.
 *
 * <p>Changing an answer is calling {@link #preview} again with it.
 */
public final class Importer {
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private Importer() {}

    /**
     * What an import of the file would do. A file that cannot be read gives a preview without series and with an error that says
     * why.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    static ImportPreview read(ImportFile file, ImportOptions options, Progress progress) {
        return read(new FileTables(file), options, progress);
    }

    private static ImportPreview read(FileTables from, ImportOptions options, Progress progress) {
        ImportFile file = from.file();
        Notes notes = new Notes();
        try {
            FileTables.Read read = from.read(options.opening(), progress);
            read.findings().forEach(notes::add);
            return preview(file, read, options, notes, progress);
        } catch (PasswordNeeded e) {
            return refused(file, notes, "password", e);
        } catch (UserError e) {
            return refused(file, notes, "refused", e);
        } catch (OutOfMemoryError e) {
            LOG.error("No memory left while reading {}", file.name(), e);
            return refused(
                    file,
                    notes,
                    "too-large",
                    UserError.at(
                            file.name(),
                            "the file needs more memory than there is. Split it, for example by year, and import the"
                                    + " parts."));
        }
    }

    /**
     * As {@link #read}, but what nobody foresaw in a file is told as a refusal too, and logged: a strange file must never bring
     * down the program.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static ImportPreview preview(ImportFile file, ImportOptions options, Progress progress) {
        return preview(new FileTables(file), options, progress);
    }

    /** As {@link #preview(ImportFile, ImportOptions, Progress)}, of a file whose tables may be known. */
    public static ImportPreview preview(FileTables from, ImportOptions options, Progress progress) {
        ImportFile file = from.file();
        try {
            return read(from, options, progress);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Reading {} failed", file.name(), e);
            return refused(
                    file,
                    new Notes(),
                    "unexpected",
                    UserError.at(
                            file.name(),
                            "the file holds something that Coppice does not understand ("
                                    + e.getClass().getSimpleName()
                                    + "). Save the sheet with the readings alone as .csv, and please report the"
                                    + " file."));
        }
    }

    /** A register holds volumes and dates too; read as a meter it would give a series that nobody metered. */
    private static void register(ImportFile file, List<Table> tables, ImportOptions options, Notes notes) {
        Optional<String> kind =
                tables.stream().map(Registers::kind).flatMap(Optional::stream).findFirst();
        if (kind.isPresent() && !options.answers().containsKey("kind")) {
            notes.ask(
                    "kind",
                    "meters",
                    "headers of a register of " + kind.get(),
                    file.name(),
                    "The headers are those of a register of " + kind.get() + ", not of meter readings. Import it as "
                            + kind.get() + " (--as " + kind.get() + "), or answer kind with meters.",
                    List.of(
                            new Finding.Option(kind.get(), java.util.OptionalDouble.empty()),
                            new Finding.Option("meters", java.util.OptionalDouble.empty())));
        }
    }

    private static ImportPreview refused(ImportFile file, Notes notes, String code, UserError error) {
        return ImportPreview.refused(file, notes.findings(), code, error);
    }

    private static ImportPreview preview(
            ImportFile file, FileTables.Read read, ImportOptions options, Notes notes, Progress progress) {
        List<Table> tables = read.tables();
        progress.step("Recognising " + file.name(), 0.55);
        Optional<ExportedShape> exported = ExportedShape.find(tables);
        if (exported.isPresent()) {
            return ExportedFile.preview(file, read.format(), exported.get(), options, notes, progress);
        }
        List<ShapeFinder.Found> everywhere = ShapeFinder.find(tables, file.baseName());
        if (everywhere.isEmpty() || NoReadings.areOthers(tables)) {
            throw NoReadings.error(file, tables);
        }
        register(file, tables, options, notes);
        tables.forEach(table -> TimesTaken.said(table).forEach(notes::add));
        SheetChoice sheets = new SheetChoice(file, options, notes);
        List<ShapeFinder.Found> found = sheets.of(everywhere);
        sheets.tellHidden(found, read.hidden());
        HiddenReadings.tell(found, read.unseen(), notes);
        List<Shape> shapes = found.stream().map(ShapeFinder.Found::shape).toList();
        String fingerprint = shapes.stream().map(Shape::fingerprint).collect(Collectors.joining("+"));
        Answers answers = answers(options, fingerprint, notes);
        for (String delimiter : List.of(",", ";")) {
            if (read.format().endsWith("delimiter " + delimiter + ")")) {
                answers = answers.with("columns", delimiter);
            }
        }
        Answers known = answers;
        List<Mapper.Mapped> mapped = new ArrayList<>();
        List<Normalised> raw = normalised(found, new Hints(options.likelyZone(), known), notes, progress, mapped);
        List<String> leftOut = leftOut(notes);
        if (raw.isEmpty() && leftOut.isEmpty()) {
            throw UserError.at(
                    file.name(),
                    "no readings were found: there are times, but no column of values beside them that a plan can use."
                            + " Choose the sheet or file with the readings.");
        }
        progress.step("Checking", 0.95);
        List<Normalised> all = Checks.check(raw, answers, notes);
        if (all.isEmpty()) {
            notes.error("all-left-out", file.name(), "Every series is left out.", "Keep at least one of them.");
        }
        Alternatives alternatives = new Alternatives((question, choice) -> normalised(
                found,
                new Hints(options.likelyZone(), known.with(question, choice)),
                new Notes(),
                progress,
                new ArrayList<>()));
        ImportPreview preview = new ImportPreview(
                file,
                read.format(),
                shapes.stream().map(shape -> shape.table().sheet()).distinct().toList(),
                shapes.get(0).layout().label(),
                distinct(notes.guesses()),
                previews(mapped, raw, answers, tables),
                all.stream().map(one -> ImportedSeries.of(one, file.hash())).toList(),
                leftOut,
                alternatives.complete(notes.distinct()),
                notes.fixes().stream().distinct().toList(),
                recipe(file, fingerprint, notes.guesses()));
        return withBills(preview, answers, options);
    }

    /** The preview, compared with the bills that were typed. */
    static ImportPreview withBills(ImportPreview preview, Answers answers, ImportOptions options) {
        Map<String, String> bills = answers.subjects(Bills.BILL);
        return bills.isEmpty() ? preview : Bills.compared(preview, bills, zone(answers, options));
    }

    /** In whose days a bill counts: the zone of the file's times where somebody named it, else that of the site. */
    private static ZoneId zone(Answers answers, ImportOptions options) {
        try {
            return answers.find("zone").map(String::strip).map(ZoneId::of).orElse(options.likelyZone());
        } catch (DateTimeException unknown) {
            return options.likelyZone();
        }
    }

    static List<String> leftOut(Notes notes) {
        return notes.findings().stream()
                .filter(finding -> finding.code().startsWith("left-out:"))
                .map(finding -> finding.code().substring("left-out:".length()))
                .toList();
    }

    static List<SheetPreview> previews(
            List<Mapper.Mapped> mapped, List<Normalised> all, Answers answers, List<Table> sheets) {
        List<String> names = all.stream().map(Normalised::name).toList();
        List<SheetPreview> previews = new ArrayList<>();
        for (Mapper.Mapped table : mapped) {
            Map<Integer, Set<String>> meters = new HashMap<>();
            for (Normalised one : all) {
                if (one.raw().table() == table.shape().table()) {
                    meters.computeIfAbsent(one.raw().column().index(), k -> new LinkedHashSet<>())
                            .add(one.name());
                }
            }
            if (table.shape().layout() == Layout.DAY_A_ROW) {
                Set<String> everywhere = new LinkedHashSet<>();
                meters.values().forEach(everywhere::addAll);
                table.shape().of(ColumnRole.VALUE).forEach(column -> meters.put(column.index(), everywhere));
            }
            previews.add(TablePreviews.of(table, meters, names, answers, sheets));
        }
        return previews;
    }

    private static List<Normalised> normalised(
            List<ShapeFinder.Found> found, Hints hints, Notes notes, Progress progress, List<Mapper.Mapped> tables) {
        List<Normalised> all = new ArrayList<>();
        for (ShapeFinder.Found one : found) {
            notes.guess("layout", one.shape().layout().text(), layoutEvidence(one.shape()), List.of());
            Mapper.Mapped mapped = Mapper.map(one, hints.answers(), notes, progress);
            tables.add(mapped);
            all.addAll(Normaliser.normalise(mapped, hints, notes, progress));
        }
        return all;
    }

    private static Answers answers(ImportOptions options, String fingerprint, Notes notes) {
        options.recipeFor(fingerprint)
                .ifPresent(known -> notes.info(
                        "recipe",
                        known.name(),
                        "The file has the shape of an earlier import, “" + known.name() + "”.",
                        "Read by its recipe."));
        return options.answersFor(fingerprint);
    }

    private static String layoutEvidence(Shape shape) {
        int header = shape.header().headerRow();
        return header < 0
                ? "no header; data from row " + shape.table().rowNumber(shape.dataFrom())
                : "header in row " + shape.table().rowNumber(header) + ", data from row "
                        + shape.table().rowNumber(shape.dataFrom());
    }

    private static List<Guess> distinct(List<Guess> guesses) {
        Map<String, Guess> byQuestion = new java.util.LinkedHashMap<>();
        guesses.forEach(guess -> byQuestion.putIfAbsent(guess.question(), guess));
        return List.copyOf(byQuestion.values());
    }

    static Recipe recipe(ImportFile file, String fingerprint, List<Guess> guesses) {
        Map<String, String> answers = new TreeMap<>();
        for (Guess guess : guesses) {
            boolean general = !Answers.isOfOneFile(guess.question());
            boolean answerable =
                    !guess.question().equals("layout") && !guess.chosen().equals("as given");
            if (general && answerable && !guess.open()) {
                answers.putIfAbsent(guess.question(), guess.chosen());
            }
        }
        String id = "recipe-" + (fingerprint.isEmpty() ? file.hash().substring(0, 12) : fingerprint.substring(0, 12));
        return new Recipe(id, file.name(), fingerprint, answers);
    }
}
