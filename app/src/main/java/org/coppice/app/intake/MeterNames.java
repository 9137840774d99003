package org.coppice.app.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;

/** Which meters of a plan words mean. */
public final class MeterNames {
    private static final int MOST_NAMED = 12;

    private MeterNames() {}

    /**
     * The meters of these ids or names, without regard to case, in the order of the plan; all of them where no word is given. A name
     * that several meters have means all of them.
     *
     * @throws UserError naming the meters there are
     */
    public static List<Meter> require(Plan plan, List<String> words) {
        for (String word : words) {
            if (plan.meters().stream().noneMatch(meter -> isMeant(meter, word))) {
                throw new UserError("There is no meter “" + word.strip() + "” in the plan. " + known(plan));
            }
        }
        return plan.meters().stream()
                .filter(meter -> words.isEmpty() || words.stream().anyMatch(word -> isMeant(meter, word)))
                .toList();
    }

    private static boolean isMeant(Meter meter, String word) {
        String wanted = word.strip();
        return meter.id().equalsIgnoreCase(wanted) || meter.name().strip().equalsIgnoreCase(wanted);
    }

    private static String known(Plan plan) {
        List<String> names = plan.meters().stream().map(Meter::name).distinct().toList();
        if (names.isEmpty()) {
            return "It has no meters yet.";
        }
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return "Choose one of: " + names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more + ".";
    }
}
