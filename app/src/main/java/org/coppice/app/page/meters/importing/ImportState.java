package org.coppice.app.page.meters.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.app.control.FigureText;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.intake.ListTotals;
import org.coppice.app.intake.MeterFile;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.SeriesEffect;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/**
 * How a file is read at present, and what that would change.
 *
 * @param kind what it holds
 * @param kindSaid whether somebody said so
 * @param read as it would be taken in
 * @param intake made for the plan as it was when the file was read
 * @param zone of the site, in whose days months and bills are counted
 */
record ImportState(IncomingFile.Kind kind, boolean kindSaid, IncomingFile read, MeterIntake intake, ZoneId zone) {
    /** The question what a meter measures. */
    static final String MEASURES = "measures";

    private static final String ZONE = "zone";
    private static final int MOST_NAMED = 4;
    /** Where any text may be an answer. */
    private static final Set<String> ANY_TEXT = Set.of(ZONE, "encoding", "date", "year");

    ImportPreview preview() {
        return read.preview();
    }

    ImportFile file() {
        return preview().file();
    }

    /** The same without the rows of the file, which need most of its memory. */
    ImportState withoutRows() {
        return new ImportState(kind, kindSaid, read.withPreview(preview().withTables(List.of())), intake, zone);
    }

    /** What the file is, in one line: format, sheets. */
    String summary() {
        List<String> sheets = preview().sheets();
        return file().name() + " · " + preview().format()
                + (sheets.isEmpty() || sheets.equals(List.of("")) ? "" : " · sheet " + String.join(", ", sheets));
    }

    /** Where the file is on its way, now that it was read. */
    Stage stage() {
        boolean asks = findings().stream()
                .anyMatch(finding -> finding.code().equals("password") || finding.severity() == Severity.QUESTION);
        if (holdsNothing() && !asks) {
            return Stage.REFUSED;
        }
        if (blocked()) {
            return Stage.ASKS;
        }
        return intake.changesNothing() ? Stage.KNOWN : Stage.READY;
    }

    private boolean holdsNothing() {
        return preview().series().isEmpty()
                && preview().leftOut().isEmpty()
                && read.totals().isEmpty();
    }

    /** Whether nothing can be read under the answers given, be there questions beside that. */
    boolean isUnreadable() {
        return holdsNothing() && !refusal().isEmpty();
    }

    /** Why the file cannot be read; blank where it can. */
    String refusal() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }

    /** All remarks: of the file, then of the project. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(preview().findings());
        all.addAll(intake.findings());
        return all;
    }

    /**
     * What must be decided or mended before this can be committed, what was asked first first; but the site before the zone, as it
     * then is the zone of the site that is offered.
     */
    List<Finding> open() {
        List<Finding> open = new ArrayList<>(AlikeQuestions.merged(blocking()));
        gridOrMeters().ifPresent(question -> open.add(0, question));
        undecided().ifPresent(open::add);
        if (open.stream().anyMatch(finding -> finding.code().equals(ZONE))) {
            open.sort(Comparator.comparing(finding -> !finding.code().equals(MeterIntake.SITE)));
        }
        return open;
    }

    private List<Finding> blocking() {
        return findings().stream().filter(Finding::blocks).toList();
    }

    /** An answer, to each of the questions that were shown as one; what is known of other series stands. */
    Map<String, String> each(String question, String answer) {
        return question.equals(MEASURES)
                ? unmeasured().stream().collect(Collectors.toMap(name -> MEASURES + ":" + name, name -> answer))
                : AlikeQuestions.each(blocking(), question, answer);
    }

    /** New meters of which nobody has said what they measure. */
    List<String> unmeasured() {
        MeterFile asRead = read.file();
        return intake.effects().stream()
                .filter(SeriesEffect::undecided)
                .map(SeriesEffect::series)
                .filter(name -> asRead.answer(MEASURES, name).isEmpty())
                .toList();
    }

    /** What was found and needs no decision. */
    List<Finding> remarks() {
        return findings().stream()
                .filter(finding -> !finding.blocks())
                .filter(finding -> !finding.code().equals(MEASURES))
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** What could be changed stands first, then what was repaired. */
    private int rank(Finding finding) {
        boolean fixable = preview().fixes().stream()
                .anyMatch(
                        fix -> fix.code().equals(finding.code()) && fix.where().equals(finding.where()));
        return fixable ? 0 : finding.severity() == Severity.INFO ? 2 : 1;
    }

    /** Whether something of the file was left out by an answer. */
    boolean leavesOut() {
        return read.options().answers().entrySet().stream()
                .anyMatch(answer -> answer.getValue().equals(ImportWords.DROP)
                        || (ImportWords.base(answer.getKey()).equals("use")
                                && answer.getValue().equals("no")));
    }

    boolean blocked() {
        return !open().isEmpty();
    }

    /**
     * This state.
     *
     * @throws UserError where something is still to be decided
     */
    ImportState requireAnswered() {
        if (blocked()) {
            throw new UserError("Answer the questions first; nothing of " + file().name() + " was imported.");
        }
        return this;
    }

    /** How many imports of this very file a plan remembers. */
    long importsIn(Plan plan) {
        String hash = file().hash();
        return plan.imports().stream()
                .filter(record -> record.hash().equals(hash))
                .count();
    }

    /** Whether a recipe of a plan is of the shape of this file, which still asks something. */
    boolean mayBeAnsweredBy(Plan plan) {
        String fingerprint = preview().recipe().fingerprint();
        return preview().isBlocked()
                && plan.recipes().stream()
                        .anyMatch(recipe -> recipe.fingerprint().equals(fingerprint));
    }

    /** The recipe of an earlier import that answered for this file. */
    Optional<Recipe> recipe(Plan plan) {
        String fingerprint = preview().recipe().fingerprint();
        return findings().stream().noneMatch(finding -> finding.code().equals("recipe"))
                ? Optional.empty()
                : plan.recipes().stream()
                        .filter(recipe -> recipe.fingerprint().equals(fingerprint))
                        .findFirst();
    }

    /** The readings and the file itself, as a commit keeps them. */
    Imported imported() {
        return new Imported(intake.readings(), List.of(new ImportedFile(file().name(), file().bytes(), file().hash())));
    }

    /** How many readings have values. */
    int readings() {
        return preview().series().stream().mapToInt(series -> series.kept()).sum();
    }

    /** Whether any text may be another answer; what a weather file says of itself is no question. */
    boolean takesAnyText(Guess guess) {
        String question = guess.question();
        boolean said = kind == IncomingFile.Kind.WEATHER
                && !guess.open()
                && !read.options().answers().containsKey(question);
        return ANY_TEXT.contains(question) && !said && !guess.chosen().equals("as given");
    }

    /** What is taken in, for the button that does it; the rows of a list only where all of them are. */
    String commitText() {
        Optional<ListTotals> list = read.totals();
        if (list.isPresent() && leavesOut()) {
            return "Commit";
        }
        if (list.isPresent()) {
            return "Commit " + FigureText.number(list.get().count()) + " "
                    + list.get().things();
        }
        return readings() > 0 ? "Commit " + FigureText.number(readings()) + " readings" : "Commit";
    }

    /** A carbon intensity or a price is of the grid rather than of a meter; which it is only a person can say. */
    private Optional<Finding> gridOrMeters() {
        List<String> ofGrid = preview().series().stream()
                .filter(series -> series.unit().dimension() == Dimension.CARBON_INTENSITY
                        || series.unit().dimension() == Dimension.ENERGY_PRICE)
                .map(series -> "“" + series.channel() + "”")
                .toList();
        if (kind != IncomingFile.Kind.METERS || kindSaid || ofGrid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                ImportReader.KIND,
                Severity.QUESTION,
                preview().file().name(),
                String.join(", ", ofGrid) + (ofGrid.size() == 1 ? " is" : " are")
                        + " a carbon intensity or a price. Is this file of the grid, or of meters of a site?",
                "Of the grid, it becomes the factor or the price of a site by the hour.",
                List.of(
                        new Finding.Option(IncomingFile.Kind.GRID.text(), OptionalDouble.empty()),
                        new Finding.Option(IncomingFile.Kind.METERS.text(), OptionalDouble.empty()))));
    }

    /** The question what new meters measure whose names do not say it: without an answer their readings are used in no result. */
    private Optional<Finding> undecided() {
        if (kind != IncomingFile.Kind.METERS) {
            return Optional.empty();
        }
        List<String> names = unmeasured();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown =
                names.stream().limit(MOST_NAMED).map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return Optional.of(new Finding(
                names.size() == 1 ? MEASURES + ":" + names.get(0) : MEASURES,
                Severity.QUESTION,
                preview().file().name(),
                names.size() == 1
                        ? "What does " + shown + " measure?"
                        : "What do the " + names.size() + " new meters " + shown + more + " measure?",
                names.size() == 1
                        ? "It decides which results the readings are used in."
                        : "What is chosen here holds for all of them; in the table of meters each can have its own.",
                Meter.Measures.codes().stream()
                        .map(choice -> new Finding.Option(choice, OptionalDouble.empty()))
                        .toList()));
    }
}
