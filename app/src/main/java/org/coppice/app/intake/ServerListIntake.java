package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.assets.AssetRow;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * A server list of which the rows that can be taken in are, and the others are named with the reason. {@link ServerIntake}
 * refuses a list as a whole; at a window one sees what was left out and can mend it.
 *
 * @param after the plan with the fleets of the rows taken in
 * @param changes in words, one a fleet that is new or changed
 * @param rejected each begins with the place of the row
 */
public record ServerListIntake(Plan after, List<String> changes, List<String> rejected) {
    private static final int SHOWN = 4;
    private static final String UNREADABLE_DATE = "unreadable-date";

    /** Findings that stand for a row which is not among the rows of the list. */
    private static final Set<String> LEFT_OUT = Set.of("unreadable-count", "no-count");

    /** Copies the lists. */
    public ServerListIntake {
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
    }

    /**
     * Takes a list in.
     *
     * @param catalogue types that the plan may take over
     * @throws UserError for what stands in the way of the list as a whole
     */
    public static ServerListIntake of(Plan plan, List<DeviceType> catalogue, AssetList list) {
        List<String> rejected = new ArrayList<>();
        Map<String, String> unreadableDates = new LinkedHashMap<>();
        for (Finding finding : list.findings()) {
            String said = finding.where() + ": " + finding.message() + " " + finding.action();
            if (finding.code().equals(UNREADABLE_DATE)) {
                unreadableDates.put(
                        rowOf(finding.where()),
                        finding.where() + ": " + finding.message()
                                + " The row was left out. Write the date as 2024-03-31, the month as 2024-03 or the year as 2024.");
            } else if (LEFT_OUT.contains(finding.code())) {
                rejected.add(said);
            } else if (finding.blocks()) {
                throw new UserError(said);
            }
        }
        Map<Place, List<ServerRow>> places = places(plan, catalogue, list.rows(), unreadableDates, rejected);
        return withPlaces(plan, catalogue, places.values(), rejected);
    }

    /** Which fleet a row counts. Its rows are taken in together, because the list may split a count. */
    private record Place(String site, String type) {}

    private static Map<Place, List<ServerRow>> places(
            Plan plan,
            List<DeviceType> catalogue,
            List<AssetRow> rows,
            Map<String, String> unreadableDates,
            List<String> rejected) {
        DeviceTypeNames types = new DeviceTypeNames(plan.deviceTypes(), catalogue);
        Map<Place, List<ServerRow>> places = new LinkedHashMap<>();
        for (AssetRow asset : rows) {
            Optional<String> noDate = Optional.ofNullable(unreadableDates.get(rowOf(asset.where())));
            if (noDate.isPresent()) {
                rejected.add(noDate.get());
                continue;
            }
            try {
                ServerRow row = ServerRows.row(asset);
                String type = ServerIntake.typeOf(types, row).id();
                Place place = new Place(siteOf(plan, row), type);
                places.computeIfAbsent(place, any -> new ArrayList<>()).add(row);
            } catch (UserError problem) {
                rejected.add(problem.text());
            }
        }
        return places;
    }

    private static String siteOf(Plan plan, ServerRow row) {
        if (row.site().isEmpty() && plan.sites().size() != 1) {
            throw UserError.at(
                    row.where(), "the row names no site. Add a column headed “Site” to the list. " + Sites.known(plan));
        }
        return ServerIntake.siteOf(plan, row, Optional.empty()).id();
    }

    private static ServerListIntake withPlaces(
            Plan plan, List<DeviceType> catalogue, Iterable<List<ServerRow>> places, List<String> rejected) {
        Plan after = plan;
        List<String> changes = new ArrayList<>();
        for (List<ServerRow> rows : places) {
            try {
                ServerIntake intake = ServerIntake.of(after, catalogue, rows, Optional.empty());
                after = intake.after();
                changes.addAll(intake.changes());
            } catch (UserError problem) {
                String where = rows.stream().map(ServerRow::where).collect(Collectors.joining(", "));
                rejected.add(where + ": " + problem.text());
            }
        }
        return new ServerListIntake(after, changes, rejected);
    }

    /** The row within the address of a cell, such as {@code 5} in {@code servers.csv!C5}. */
    private static String rowOf(String where) {
        return where.replaceAll("^.*\\D", "");
    }

    /** What was added, and the rejected rows with their reasons below. */
    public String report() {
        String done = changes.isEmpty()
                ? "Nothing was changed" + (rejected.isEmpty() ? ": the plan says the same already" : "")
                : (changes.size() == 1 ? "1 fleet" : changes.size() + " fleets") + " added or changed: "
                        + shown(changes, "; ");
        String refused = rejected.size() == 1 ? "1 row rejected" : rejected.size() + " rows rejected";
        return rejected.isEmpty() ? done + "." : done + ". " + refused + ":\n" + shown(rejected, "\n");
    }

    private static String shown(List<String> lines, String between) {
        int more = lines.size() - SHOWN;
        String first = lines.stream().limit(SHOWN).collect(Collectors.joining(between));
        return more > 0 ? first + between + "and " + more + " more" : first;
    }
}
