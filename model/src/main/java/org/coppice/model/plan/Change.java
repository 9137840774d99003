package org.coppice.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.Variants;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.FacilityTypes;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/** One step of a scenario, saved with the plan. */
public sealed interface Change {

    /** How changes are read and written. */
    static Variants<Change> shape() {
        return ChangeShape.SHAPE;
    }

    /** The plan after this change. */
    Plan apply(Plan plan);

    /** The change in words, with the names of the plan it is made to. */
    String describe(Plan plan);

    /** Every server of a fleet becomes another type; cohorts keep their dates and counts. */
    record ReplaceDeviceType(String fleet, String deviceType) implements Change {
        static final RecordType<ReplaceDeviceType> TYPE = RecordType.of(ReplaceDeviceType.class, "replace-device-type");

        static {
            TYPE.field("fleet", ReplaceDeviceType::fleet, Kinds.reference("fleet"));
            TYPE.field("deviceType", ReplaceDeviceType::deviceType, Kinds.reference("device-type"));
        }

        @Override
        public Plan apply(Plan plan) {
            if (plan.findDeviceType(deviceType).isEmpty()) {
                throw new UserError(
                        "There is no device type “" + deviceType + "” in the plan. Add it from the catalogue first.");
            }
            return Edit.set(PlanTable.FLEETS, fleet, Fleet.DEVICE_TYPE, deviceType)
                    .apply(plan);
        }

        @Override
        public String describe(Plan plan) {
            return "Replace " + nameOf(PlanTable.FLEETS, plan, fleet) + " by "
                    + nameOf(PlanTable.DEVICE_TYPES, plan, deviceType);
        }
    }

    /** A limit on the power of each server of a fleet. */
    record SetPowerCap(String fleet, Power cap) implements Change {
        static final RecordType<SetPowerCap> TYPE = RecordType.of(SetPowerCap.class, "set-power-cap");

        static {
            TYPE.field("fleet", SetPowerCap::fleet, Kinds.reference("fleet"));
            TYPE.field("cap", SetPowerCap::cap, Kinds.POWER);
        }

        @Override
        public Plan apply(Plan plan) {
            return Edit.set(PlanTable.FLEETS, fleet, Fleet.POWER_CAP, Optional.of(cap))
                    .apply(plan);
        }

        @Override
        public String describe(Plan plan) {
            return "Cap " + nameOf(PlanTable.FLEETS, plan, fleet) + " at " + Kinds.POWER.format(cap);
        }
    }

    /** One more power purchase agreement. */
    record AddPpa(Ppa ppa) implements Change {
        static final RecordType<AddPpa> TYPE = RecordType.of(AddPpa.class, "add-ppa");

        static {
            TYPE.field("ppa", AddPpa::ppa, new RecordKind<>(Ppa.TYPE));
        }

        @Override
        public Plan apply(Plan plan) {
            return Edit.add(PlanTable.CONTRACTS, ppa).apply(plan);
        }

        @Override
        public String describe(Plan plan) {
            return "Add " + ppa.name() + ", " + Kinds.POWER.format(ppa.capacity());
        }
    }

    /** Power chain, cooling and heat reuse of a site; a part that is left out stays as it is. */
    record SetFacility(
            String site, Optional<PowerChain> powerChain, Optional<CoolingPlant> cooling, Optional<HeatReuse> heatReuse)
            implements Change {
        static final RecordType<SetFacility> TYPE = RecordType.of(SetFacility.class, "set-facility");

        static {
            TYPE.field("site", SetFacility::site, Kinds.reference("site"));
            TYPE.field(
                    "powerChain", SetFacility::powerChain, Kinds.optional(new RecordKind<>(FacilityTypes.POWER_CHAIN)));
            TYPE.field("cooling", SetFacility::cooling, Kinds.optional(new RecordKind<>(FacilityTypes.COOLING)));
            TYPE.field("heatReuse", SetFacility::heatReuse, Kinds.optional(new RecordKind<>(FacilityTypes.HEAT_REUSE)));
        }

        @Override
        public Plan apply(Plan plan) {
            Site changed = Edit.require(PlanTable.SITES, plan, site);
            if (powerChain.isPresent()) {
                changed = Site.POWER_CHAIN.with(changed, powerChain.map(Sourced::stated));
            }
            if (cooling.isPresent()) {
                changed = Site.COOLING.with(changed, cooling.map(Sourced::stated));
            }
            if (heatReuse.isPresent()) {
                changed = Site.HEAT_REUSE.with(changed, heatReuse);
            }
            return PlanTable.SITES.with(plan, changed);
        }

        @Override
        public String describe(Plan plan) {
            List<String> parts = new ArrayList<>();
            powerChain.ifPresent(chain -> parts.add(chain.toString()));
            cooling.ifPresent(plant -> parts.add(plant.toString()));
            heatReuse.ifPresent(reuse -> parts.add(reuse.toString()));
            return nameOf(PlanTable.SITES, plan, site) + ": " + String.join("; ", parts);
        }
    }

    /** A plant, battery or generator more on a site. */
    record AddEquipment(Equipment equipment) implements Change {
        static final RecordType<AddEquipment> TYPE = RecordType.of(AddEquipment.class, "add-equipment");

        static {
            TYPE.field("equipment", AddEquipment::equipment, new RecordKind<>(Equipment.shape()));
        }

        @Override
        public Plan apply(Plan plan) {
            return Edit.add(PlanTable.EQUIPMENT, equipment).apply(plan);
        }

        @Override
        public String describe(Plan plan) {
            return "Add " + equipment.name() + ", " + equipment.size() + ", at "
                    + nameOf(PlanTable.SITES, plan, equipment.site());
        }
    }

    /** Any one property, as typed. */
    record SetValue(String recordType, String id, String field, String text) implements Change {
        static final RecordType<SetValue> TYPE = RecordType.of(SetValue.class, "set-value");

        static {
            TYPE.field("recordType", SetValue::recordType, Kinds.NAME);
            TYPE.field("id", SetValue::id, Kinds.NAME);
            TYPE.field("field", SetValue::field, Kinds.NAME);
            TYPE.field("text", SetValue::text, Kinds.TEXT);
        }

        @Override
        public Plan apply(Plan plan) {
            PlanTable<?> table = PlanTable.find(recordType)
                    .orElseThrow(() -> new UserError("“" + recordType + "” is not a list of the plan."));
            return Edit.setText(table, id, field, text).apply(plan);
        }

        @Override
        public String describe(Plan plan) {
            String name = PlanTable.find(recordType)
                    .map(table -> nameOf(table, plan, id))
                    .orElse(id);
            return name + ": " + label() + " = " + text;
        }

        /** The property in words; its name where the list has none of that name. */
        private String label() {
            return PlanTable.find(recordType).stream()
                    .flatMap(table -> table.shape().types().stream())
                    .flatMap(type -> type.find(field).stream())
                    .map(Field::label)
                    .findFirst()
                    .orElse(field);
        }
    }

    private static <R> String nameOf(PlanTable<R> table, Plan plan, String id) {
        return table.find(plan, id).map(table.nameOf()).orElse(id);
    }
}
