package org.coppice.model.plan.hardware;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;

/**
 * Servers of one type at one site, managed alike.
 *
 * @param site id of its site
 * @param deviceType id of their type
 * @param powerCap the most one server may draw; empty means uncapped
 * @param baseUtilisation what the servers do apart from the workloads of the plan
 * @param cohorts by purchase
 */
public record Fleet(
        String id,
        String name,
        String site,
        String deviceType,
        Optional<Power> powerCap,
        Ratio baseUtilisation,
        List<Cohort> cohorts) {

    public static final RecordType<Fleet> TYPE = RecordType.of(Fleet.class, "fleet");
    public static final Field<Fleet, String> ID = TYPE.field("id", Fleet::id, Kinds.NAME);
    public static final Field<Fleet, String> NAME = TYPE.field("name", Fleet::name, Kinds.NAME);
    public static final Field<Fleet, String> SITE = TYPE.field("site", Fleet::site, Kinds.reference("site"));
    public static final Field<Fleet, String> DEVICE_TYPE =
            TYPE.field("deviceType", Fleet::deviceType, Kinds.reference("device-type"));
    public static final Field<Fleet, Optional<Power>> POWER_CAP = TYPE.field(
            "powerCap",
            Fleet::powerCap,
            Kinds.optional(Kinds.POWER),
            Bounds.between(Power.ofWatts(1), Power.ofKilowatts(200), "between 1 W and 200 kW")
                    .optional());
    public static final Field<Fleet, Ratio> BASE_UTILISATION = TYPE.field(
            "baseUtilisation",
            Fleet::baseUtilisation,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"));
    public static final Field<Fleet, List<Cohort>> COHORTS =
            TYPE.field("cohorts", Fleet::cohorts, Kinds.list(Cohort.TYPE));

    /** Copies the cohorts. */
    public Fleet {
        cohorts = List.copyOf(cohorts);
    }

    /** How many servers had been bought by a date, that day included. */
    public int serversBoughtBy(LocalDate date) {
        return cohorts.stream()
                .filter(cohort -> !cohort.purchased().isAfter(date))
                .mapToInt(Cohort::count)
                .sum();
    }

    /** How many servers were ever bought. */
    public int servers() {
        return cohorts.stream().mapToInt(Cohort::count).sum();
    }
}
