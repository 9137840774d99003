package org.coppice.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.UserError;

/**
 * A server list as fleets: one a site and device type, with a cohort a date of purchase.
 *
 * <p>A list says how many there are, not how many more: the count of a cohort becomes what the list says of its site, type and
 * date, and cohorts of other dates stay. So the same list taken in twice changes nothing.
 *
 * @param after the plan with the fleets of the list
 * @param changes in words, one a fleet that is new or changed; empty where the plan says the same already
 */
public record ServerIntake(Plan after, List<String> changes) {

    /** Copies the changes. */
    public ServerIntake {
        changes = List.copyOf(changes);
    }

    /** Whether the plan says the same already. */
    public boolean changesNothing() {
        return changes.isEmpty();
    }

    private record Place(Site site, DeviceType type) {
        boolean holds(Fleet fleet) {
            return fleet.site().equals(site.id()) && fleet.deviceType().equals(type.id());
        }
    }

    /**
     * Takes a list in.
     *
     * @param catalogue types that the plan may take over
     * @param site for rows that name none; where it is empty too, the only site of the plan
     * @throws UserError naming the row, for a type or site that is not known, with the nearest names
     */
    public static ServerIntake of(Plan plan, List<DeviceType> catalogue, List<ServerRow> rows, Optional<String> site) {
        DeviceTypeNames types = new DeviceTypeNames(plan.deviceTypes(), catalogue);
        Map<Place, TreeMap<LocalDate, Integer>> counts = new LinkedHashMap<>();
        for (ServerRow row : rows) {
            Place place = new Place(siteOf(plan, row, site), typeOf(types, row));
            counts.computeIfAbsent(place, any -> new TreeMap<>()).merge(row.purchased(), row.count(), Integer::sum);
        }
        Plan after = plan;
        List<String> changes = new ArrayList<>();
        for (Map.Entry<Place, TreeMap<LocalDate, Integer>> entry : counts.entrySet()) {
            after = withFleet(after, entry.getKey(), entry.getValue(), changes);
        }
        return new ServerIntake(after, changes);
    }

    static Site siteOf(Plan plan, ServerRow row, Optional<String> otherwise) {
        Optional<String> word = row.site().filter(text -> !text.isBlank()).or(() -> otherwise);
        if (word.isPresent()) {
            return Sites.require(plan, word.get(), row.where());
        }
        if (plan.sites().size() == 1) {
            return plan.sites().get(0);
        }
        throw UserError.at(
                row.where(), "the row names no site. Add a column for it, or say --site. " + Sites.known(plan));
    }

    static DeviceType typeOf(DeviceTypeNames types, ServerRow row) {
        return types.find(row.type())
                .orElseThrow(() -> UserError.at(
                        row.where(),
                        "“" + row.type() + "” is no device type of the plan or the catalogue. Maybe "
                                + String.join(", or ", types.nearest(row.type())) + "?"));
    }

    private static Plan withFleet(Plan plan, Place place, TreeMap<LocalDate, Integer> counts, List<String> changes) {
        Plan withType = plan.findDeviceType(place.type().id()).isPresent()
                ? plan
                : PlanTable.DEVICE_TYPES.with(plan, place.type());
        List<Fleet> there = plan.fleets().stream().filter(place::holds).toList();
        if (there.size() > 1) {
            return unchangedAmong(there, plan, place, counts);
        }
        Optional<Fleet> known = there.stream().findFirst();
        Fleet before = known.orElseGet(() -> newFleet(withType, place));
        Fleet after = Fleet.COHORTS.with(before, cohorts(before.cohorts(), counts));
        if (known.isPresent() && after.equals(before)) {
            return plan;
        }
        changes.add(after.name() + " at " + place.site().name() + ": "
                + (known.isPresent() ? before.servers() + " → " + after.servers() : "new, " + after.servers())
                + " × " + place.type().name());
        return PlanTable.FLEETS.with(withType, after);
    }

    /** Which of several fleets a list means it does not say, so all that can be done is to find that nothing changes. */
    private static Plan unchangedAmong(List<Fleet> fleets, Plan plan, Place place, TreeMap<LocalDate, Integer> counts) {
        List<Cohort> all =
                fleets.stream().flatMap(fleet -> fleet.cohorts().stream()).toList();
        if (cohorts(all, counts).equals(cohorts(all, new TreeMap<>()))) {
            return plan;
        }
        throw new UserError(place.site().name() + " has " + fleets.size() + " fleets of "
                + place.type().name() + " ("
                + String.join(", ", fleets.stream().map(Fleet::name).toList())
                + "), and the list does not say which of them it counts. Take its rows out of the list and change the"
                + " cohorts of the fleets one by one, or put the fleets together first.");
    }

    private static Fleet newFleet(Plan plan, Place place) {
        String name = place.site().name() + ", " + place.type().name();
        return new Fleet(
                PlanTable.FLEETS.freshId(
                        plan, place.site().id() + " " + place.type().id()),
                name,
                place.site().id(),
                place.type().id(),
                Optional.empty(),
                Ratio.ZERO,
                List.of());
    }

    private static List<Cohort> cohorts(List<Cohort> before, TreeMap<LocalDate, Integer> counts) {
        TreeMap<LocalDate, Integer> all = new TreeMap<>();
        before.forEach(cohort -> all.merge(cohort.purchased(), cohort.count(), Integer::sum));
        all.putAll(counts);
        return all.entrySet().stream()
                .map(entry -> new Cohort(entry.getKey(), entry.getValue()))
                .toList();
    }
}
