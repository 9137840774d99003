package org.coppice.model.plan;

import java.util.List;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.UserError;

/** A what-if: an ordered list of changes over the baseline. */
public record Scenario(String id, String name, List<Change> changes) {
    /** The name under which the plan without changes is known. */
    public static final String BASELINE = "baseline";

    public static final RecordType<Scenario> TYPE = RecordType.of(Scenario.class, "scenario");
    public static final Field<Scenario, String> ID = TYPE.field("id", Scenario::id, Kinds.NAME);
    public static final Field<Scenario, String> NAME = TYPE.field("name", Scenario::name, Kinds.NAME);
    public static final Field<Scenario, List<Change>> CHANGES =
            TYPE.field("changes", Scenario::changes, Kinds.list(Change.shape()));

    /** Copies the changes. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    /**
     * The plan as this scenario has it.
     *
     * @throws UserError naming the change that cannot be made
     */
    public Plan applyTo(Plan baseline) {
        Plan plan = baseline;
        for (int i = 0; i < changes.size(); i++) {
            try {
                plan = changes.get(i).apply(plan);
            } catch (UserError problem) {
                throw new UserError("Scenario “" + name + "”, change " + (i + 1) + ": " + problem.text(), problem);
            }
        }
        return plan;
    }

    /**
     * The plan under a scenario of that id or name; the baseline itself under {@link #BASELINE}.
     *
     * @throws UserError where there is no such scenario, naming those there are
     */
    public static Plan apply(Plan baseline, String idOrName) {
        if (idOrName.equals(BASELINE)) {
            return baseline;
        }
        return baseline.findScenario(idOrName)
                .orElseThrow(() -> new UserError("There is no scenario “" + idOrName + "”. Known: " + BASELINE
                        + baseline.scenarios().stream()
                                .map(scenario -> ", " + scenario.id())
                                .reduce("", String::concat)
                        + "."))
                .applyTo(baseline);
    }
}
