package org.coppice.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/**
 * Turns an edit made while a scenario is selected into changes of that scenario, by comparing the plan before and after. What
 * cannot be said as a change is refused, so that nothing slips into the baseline unseen.
 */
final class ScenarioChanges {

    private ScenarioChanges() {}

    /**
     * What leads from one plan to the other.
     *
     * @throws UserError where no change says so
     */
    static List<Change> between(Plan before, Plan after) {
        List<Change> changes = new ArrayList<>();
        for (PlanTable<?> table : PlanTable.ALL) {
            collect(table, before, after, changes);
        }
        return changes;
    }

    /** The scenario with more changes; a later one about the same property takes the place of the earlier. */
    static Scenario with(Scenario scenario, List<Change> more) {
        List<Change> all = new ArrayList<>(scenario.changes());
        for (Change change : more) {
            all.removeIf(earlier -> aboutTheSame(earlier, change));
            all.add(change);
        }
        return new Scenario(scenario.id(), scenario.name(), all);
    }

    private static boolean aboutTheSame(Change a, Change b) {
        return subject(a).equals(subject(b));
    }

    private static String subject(Change change) {
        if (change instanceof Change.SetValue set) {
            return set.recordType() + "/" + set.id() + "/" + set.field();
        }
        if (change instanceof Change.SetPowerCap cap) {
            return "fleet/" + cap.fleet() + "/powerCap";
        }
        if (change instanceof Change.ReplaceDeviceType replace) {
            return "fleet/" + replace.fleet() + "/deviceType";
        }
        if (change instanceof Change.SetFacility set) {
            return "site/" + set.site() + "/facility" + set.powerChain().isPresent()
                    + set.cooling().isPresent() + set.heatReuse().isPresent();
        }
        if (change instanceof Change.AddEquipment add) {
            return "equipment/" + add.equipment().id();
        }
        return change instanceof Change.AddPpa add ? "contract/" + add.ppa().id() : change.toString();
    }

    private static <R> void collect(PlanTable<R> table, Plan before, Plan after, List<Change> changes) {
        if (table.list(before) == table.list(after) || table.equals(PlanTable.SCENARIOS)) {
            return;
        }
        for (R old : table.list(before)) {
            String id = table.idOf().apply(old);
            R now = table.find(after, id)
                    .orElseThrow(() -> refuse("removing " + table.nameOf().apply(old)));
            if (now != old) {
                collect(table, id, table.shape().typeOf(old), old, now, changes);
            }
        }
        for (R now : table.list(after)) {
            if (table.find(before, table.idOf().apply(now)).isEmpty()) {
                changes.add(addition(now, table.nameOf().apply(now)));
            }
        }
    }

    private static Change addition(Object record, String name) {
        if (record instanceof Ppa ppa) {
            return new Change.AddPpa(ppa);
        }
        if (record instanceof Equipment equipment) {
            return new Change.AddEquipment(equipment);
        }
        throw refuse("adding " + name);
    }

    private static <R, M extends R> void collect(
            PlanTable<R> table, String id, RecordType<M> type, R old, R now, List<Change> changes) {
        M before = type.recordClass().cast(old);
        M after = type.recordClass().cast(now);
        for (Field<M, ?> field : type.fields()) {
            if (!Objects.equals(field.get(before), field.get(after))) {
                changes.add(setting(table, id, field, before, after));
            }
        }
    }

    private static <M> Change setting(PlanTable<?> table, String id, Field<M, ?> field, M before, M after) {
        if (after instanceof Fleet fleet && field.name().equals(Fleet.DEVICE_TYPE.name())) {
            return new Change.ReplaceDeviceType(id, fleet.deviceType());
        }
        if (after instanceof Fleet fleet
                && field.name().equals(Fleet.POWER_CAP.name())
                && fleet.powerCap().isPresent()) {
            return new Change.SetPowerCap(id, fleet.powerCap().get());
        }
        if (after instanceof Site site) {
            Optional<Change> facility = facility(id, field, site);
            if (facility.isPresent()) {
                return facility.get();
            }
        }
        String text =
                exactText(field, before, after).orElseThrow(() -> refuse("changing “" + field.label() + "” of " + id));
        return new Change.SetValue(table.recordType(), id, field.name(), text);
    }

    /** Power chain, cooling and heat reuse are made of several values; taken away they are an empty text. */
    private static Optional<Change> facility(String id, Field<?, ?> field, Site site) {
        Optional<PowerChain> chain =
                field.equals(Site.POWER_CHAIN) ? site.powerChain().map(Sourced::value) : Optional.empty();
        Optional<CoolingPlant> cooling =
                field.equals(Site.COOLING) ? site.cooling().map(Sourced::value) : Optional.empty();
        Optional<HeatReuse> reuse = field.equals(Site.HEAT_REUSE) ? site.heatReuse() : Optional.empty();
        return chain.isPresent() || cooling.isPresent() || reuse.isPresent()
                ? Optional.of(new Change.SetFacility(id, chain, cooling, reuse))
                : Optional.empty();
    }

    /** A text that reads back as exactly the new value: that for people, or that of files. */
    private static <M, V> Optional<String> exactText(Field<M, V> field, M before, M after) {
        List<String> candidates =
                List.of(field.text(after), String.valueOf(field.kind().toTree(field.get(after))));
        return candidates.stream()
                .filter(text -> readsBack(field, before, after, text))
                .findFirst();
    }

    private static <M, V> boolean readsBack(Field<M, V> field, M before, M after, String text) {
        try {
            return field.get(field.withText(before, text)).equals(field.get(after));
        } catch (UserError unreadable) {
            return false;
        }
    }

    private static UserError refuse(String what) {
        return new UserError("A scenario cannot hold this: " + what
                + ". Choose the baseline above and do it there; scenarios follow the baseline.");
    }
}
