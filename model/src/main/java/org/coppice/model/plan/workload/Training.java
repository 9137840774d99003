package org.coppice.model.plan.workload;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Work;
import org.coppice.model.schedule.Policy;
import org.coppice.model.source.Sourced;

/**
 * A training run: so much computing work on so many servers. {@code T = FLOP / (servers · peak · MFU)}, Patterson et al. 2021,
 * with FLOP = 6·N·D for N parameters and D tokens.
 *
 * @param work in FLOP
 * @param servers that the run occupies
 * @param mfu model FLOP utilisation over the whole run
 * @param utilisation of the busy servers, which sets their power by the power curve
 * @param follows what the run waits for; empty to begin at once
 * @param due by when it must be done
 * @param waitHours how much later it may be done than if it began at once, where that is the rule
 * @param interruptible whether it may stop and go on from a checkpoint
 * @param policy by which rule it waits; empty for the cheapest hours where it may pause, else the cheapest window
 * @param elastic on how many servers it may run while it waits; empty where it always takes {@code servers}
 */
public record Training(
        String id,
        String name,
        String fleet,
        LocalDate from,
        Optional<LocalDate> to,
        Work work,
        int servers,
        Sourced<Ratio> mfu,
        Ratio utilisation,
        Optional<Follows> follows,
        Due due,
        double waitHours,
        boolean interruptible,
        Optional<Policy> policy,
        Optional<Elasticity> elastic)
        implements Workload {

    /** A run that begins at once. */
    public Training(
            String id,
            String name,
            String fleet,
            LocalDate from,
            Optional<LocalDate> to,
            Work work,
            int servers,
            Sourced<Ratio> mfu,
            Ratio utilisation) {
        this(
                id,
                name,
                fleet,
                from,
                to,
                work,
                servers,
                mfu,
                utilisation,
                Optional.empty(),
                Due.WITHIN_HOURS,
                Flexibility.DEFAULT_WAIT_HOURS,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static final RecordType<Training> TYPE = RecordType.of(Training.class, "training");
    public static final Field<Training, String> ID = TYPE.field("id", Training::id, Kinds.NAME);
    public static final Field<Training, String> NAME = TYPE.field("name", Training::name, Kinds.NAME);
    public static final Field<Training, String> FLEET = TYPE.field("fleet", Training::fleet, Kinds.reference("fleet"));
    public static final Field<Training, LocalDate> FROM = TYPE.field("from", Training::from, Kinds.DATE);
    public static final Field<Training, Optional<LocalDate>> TO =
            TYPE.field("to", Training::to, Kinds.optional(Kinds.DATE));
    public static final Field<Training, Work> WORK = TYPE.field(
            "work",
            Training::work,
            Kinds.WORK,
            new Bounds<>(work -> work.flop() > 0 && Double.isFinite(work.flop()), "more than 0 FLOP"));
    public static final Field<Training, Integer> SERVERS = TYPE.field(
            "servers", Training::servers, Kinds.WHOLE, Bounds.between(1, 1_000_000, "between 1 and 1,000,000"));
    public static final Field<Training, Sourced<Ratio>> MFU = TYPE.field(
            "mfu",
            Training::mfu,
            Kinds.sourced(Kinds.PERCENT),
            Bounds.between(Ratio.of(0.01), Ratio.ONE, "between 1 % and 100 %").sourced());
    public static final Field<Training, Ratio> UTILISATION = TYPE.field(
            "utilisation",
            Training::utilisation,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"));
    public static final Field<Training, Optional<Follows>> FOLLOWS =
            TYPE.field("follows", Training::follows, Kinds.optional(Kinds.choice(Follows.class)));
    public static final Field<Training, Due> DUE =
            TYPE.fieldOr("due", Training::due, Kinds.choice(Due.class), Due.WITHIN_HOURS);
    public static final Field<Training, Double> WAIT_HOURS = TYPE.fieldOr(
            "waitHours", Training::waitHours, Kinds.NUMBER, Flexibility.WAIT_BOUNDS, Flexibility.DEFAULT_WAIT_HOURS);
    public static final Field<Training, Boolean> INTERRUPTIBLE =
            TYPE.fieldOr("interruptible", Training::interruptible, Kinds.YES_NO, false);
    public static final Field<Training, Optional<Policy>> POLICY =
            TYPE.field("policy", Training::policy, Kinds.optional(Kinds.choice(Policy.class)));
    public static final Field<Training, Optional<Elasticity>> ELASTIC =
            TYPE.field("elastic", Training::elastic, Kinds.optional(new RecordKind<>(Elasticity.TYPE)));

    @Override
    public Optional<Flexibility> flexibility() {
        return follows.map(signal -> new Flexibility(signal, due, waitHours, 1, interruptible, policy, elastic));
    }
}
