package org.coppice.model.plan.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.schedule.Policy;
import org.coppice.model.time.Profile;

/**
 * Jobs that keep a share of a fleet's computing capacity busy.
 *
 * @param load share of the fleet's capacity in use, by month and hour
 * @param flexible whether the jobs may wait
 * @param follows what they wait for; empty to run at once
 * @param due by when they must be done
 * @param waitHours the longest that a part may wait, where that is the rule
 * @param share of the load in each step that may move
 * @param policy by which rule they wait; empty for the best of all hours before the deadline
 * @param mayMoveTo ids of the fleets, at other sites too, that the part which may wait may move to
 * @param transferWork what a move costs: further work at the fleet that takes it, as a share of what moves, for data to be sent and
 *     caches to be filled again
 */
public record Batch(
        String id,
        String name,
        String fleet,
        LocalDate from,
        Optional<LocalDate> to,
        Profile load,
        boolean flexible,
        Optional<Follows> follows,
        Due due,
        double waitHours,
        Ratio share,
        Optional<Policy> policy,
        List<String> mayMoveTo,
        Ratio transferWork)
        implements Workload {

    /** Jobs that run at once. */
    public Batch(
            String id,
            String name,
            String fleet,
            LocalDate from,
            Optional<LocalDate> to,
            Profile load,
            boolean flexible) {
        this(
                id,
                name,
                fleet,
                from,
                to,
                load,
                flexible,
                Optional.empty(),
                Due.WITHIN_HOURS,
                Flexibility.DEFAULT_WAIT_HOURS,
                Ratio.ONE,
                Optional.empty(),
                List.of(),
                Ratio.ZERO);
    }

    public static final RecordType<Batch> TYPE = RecordType.of(Batch.class, "batch");
    public static final Field<Batch, String> ID = TYPE.field("id", Batch::id, Kinds.NAME);
    public static final Field<Batch, String> NAME = TYPE.field("name", Batch::name, Kinds.NAME);
    public static final Field<Batch, String> FLEET = TYPE.field("fleet", Batch::fleet, Kinds.reference("fleet"));
    public static final Field<Batch, LocalDate> FROM = TYPE.field("from", Batch::from, Kinds.DATE);
    public static final Field<Batch, Optional<LocalDate>> TO = TYPE.field("to", Batch::to, Kinds.optional(Kinds.DATE));
    public static final Field<Batch, Profile> LOAD = TYPE.field(
            "load",
            Batch::load,
            Kinds.profile(Unit.PERCENT),
            new Bounds<>(load -> load.min() >= 0 && load.max() <= 1, "between 0 % and 100 %"));
    public static final Field<Batch, Boolean> FLEXIBLE = TYPE.field("flexible", Batch::flexible, Kinds.YES_NO);
    public static final Field<Batch, Optional<Follows>> FOLLOWS =
            TYPE.field("follows", Batch::follows, Kinds.optional(Kinds.choice(Follows.class)));
    public static final Field<Batch, Due> DUE =
            TYPE.fieldOr("due", Batch::due, Kinds.choice(Due.class), Due.WITHIN_HOURS);
    public static final Field<Batch, Double> WAIT_HOURS = TYPE.fieldOr(
            "waitHours", Batch::waitHours, Kinds.NUMBER, Flexibility.WAIT_BOUNDS, Flexibility.DEFAULT_WAIT_HOURS);
    public static final Field<Batch, Ratio> SHARE = TYPE.fieldOr(
            "share",
            Batch::share,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"),
            Ratio.ONE);
    public static final Field<Batch, Optional<Policy>> POLICY = TYPE.field(
            "policy",
            Batch::policy,
            Kinds.optional(Kinds.choice(Policy.class)),
            new Bounds<Policy>(
                            policy -> policy != Policy.LOWEST_WINDOW,
                            "a rule for jobs of any length; the lowest window needs a run whose length is known")
                    .optional());
    public static final Field<Batch, List<String>> MAY_MOVE_TO =
            TYPE.field("mayMoveTo", Batch::mayMoveTo, Kinds.references("fleet"));
    public static final Field<Batch, Ratio> TRANSFER_WORK = TYPE.fieldOr(
            "transferWork",
            Batch::transferWork,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"),
            Ratio.ZERO);

    /** Copies the list. */
    public Batch {
        mayMoveTo = List.copyOf(mayMoveTo);
    }

    /** Whether some of it may move to another fleet. */
    public boolean travels() {
        return !mayMoveTo.isEmpty() && flexibility().isPresent();
    }

    @Override
    public Optional<Flexibility> flexibility() {
        return follows.filter(signal -> flexible)
                .map(signal -> new Flexibility(signal, due, waitHours, share.value(), true, policy, Optional.empty()));
    }
}
