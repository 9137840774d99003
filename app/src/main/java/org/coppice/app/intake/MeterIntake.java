package org.coppice.app.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/**
 * A file of meter readings as one edit: meters made or updated, their readings put to those they have, the recipe remembered, and
 * a record of the import with its repair log.
 *
 * <p>A series feeds the meter of its name, or the one that names it as its channel; else a meter is made for it. What readings
 * say twice must agree; where they do not, that is a question ({@code overlap}: {@code replace} or {@code keep}), and so is the
 * site of a new meter where the plan has several. With questions open, nothing may be committed: see {@link #questions}.
 *
 * <p>The window and the command line both use it: {@link #of} on any thread, then keep {@link #readings} and apply {@link #edit}
 * in one step.
 *
 * @param before the plan it was made for
 * @param after the plan with the meters; the same object as {@code before} where nothing changes
 * @param readings to be kept with it
 * @param changes in words, one a meter that is new or changed
 * @param findings what was noticed beside those of the file, questions among them
 * @param meters the ids of the meters that the series feed, by the name of the series
 * @param effects what each series does to its meter, in the order of the file
 * @param again takes the same file into another plan
 */
public record MeterIntake(
        Plan before,
        Plan after,
        Map<SeriesRef, HashedReadings> readings,
        List<String> changes,
        List<Finding> findings,
        Map<String, String> meters,
        List<SeriesEffect> effects,
        Function<Plan, MeterIntake> again) {
    /** The question about readings that the project has already with other values. */
    public static final String OVERLAP = "overlap";
    /** The question about the site of new meters. */
    public static final String SITE = "site";

    /** Copies the collections. */
    public MeterIntake {
        readings = Map.copyOf(readings);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        meters = Map.copyOf(meters);
        effects = List.copyOf(effects);
    }

    /**
     * What else a file does to the plan.
     *
     * @param changes in words
     */
    record Step(Plan plan, List<String> changes, List<Finding> findings) {}

    /** What follows from a file once its series have meters. */
    @FunctionalInterface
    interface Further {
        /**
         * The step.
         *
         * @param meters the ids of the meters by the name of the series
         */
        Step apply(Plan plan, Map<String, String> meters);
    }

    /** An intake that does nothing but ask. */
    static MeterIntake asking(Plan plan, List<Finding> questions, Function<Plan, MeterIntake> again) {
        return new MeterIntake(plan, plan, Map.of(), List.of(), questions, Map.of(), List.of(), again);
    }

    /** This and then what else follows from the file, in one edit; nothing does while a question is open. */
    MeterIntake then(Further further) {
        if (!questions().isEmpty()) {
            return this;
        }
        Step step = further.apply(after, meters);
        // What follows from the readings says more than how many there are, and stands where a list is cut short.
        List<String> allChanges = new ArrayList<>(step.changes());
        allChanges.addAll(changes);
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(step.findings());
        return new MeterIntake(
                before,
                logged(step),
                readings,
                allChanges,
                allFindings,
                meters,
                effects,
                other -> again.apply(other).then(further));
    }

    /** The plan of a step, in whose record of this import stands too what the step has found. */
    private Plan logged(Step step) {
        List<ImportRecord> made = step.plan().imports().stream()
                .filter(record -> !before.imports().contains(record))
                .toList();
        Plan plan = step.plan();
        for (ImportRecord record : made) {
            List<Finding> all = new ArrayList<>(record.findings());
            all.addAll(step.findings());
            plan = PlanTable.IMPORTS.with(plan, record.withFindings(all));
        }
        return plan;
    }

    /** Whether the project has it all already. */
    public boolean changesNothing() {
        return after == before;
    }

    /** What must be answered before this can be committed. */
    public List<Finding> questions() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /**
     * The intake as one step of undo. Where the plan was changed since, the file is taken into what it is now, if that brings the
     * same readings and asks nothing; the edit refuses where it does not, because {@link #readings} are then not those to keep.
     */
    public Edit edit(String fileName) {
        return new Edit("Import " + fileName, plan -> {
            if (plan == before) {
                return after;
            }
            MeterIntake now = again.apply(plan);
            if (!now.questions().isEmpty() || !now.readings().keySet().equals(readings.keySet())) {
                throw new UserError("The meters of " + fileName
                        + " were changed while it was read, so its readings were left out. Import it again.");
            }
            return now.after();
        });
    }

    /**
     * Takes a file in.
     *
     * @param kept where the readings are that the meters have
     * @param at when it is imported, for the record
     */
    public static MeterIntake of(Plan plan, SeriesSource kept, MeterFile file, Instant at) {
        return new MeterFeed(plan, kept, file).build(at);
    }
}
