package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Variants;

/** Something that generates or stores electricity on a site, in service between two dates. */
public sealed interface Equipment permits SolarArray, WindTurbines, Battery, BackupGenerator {

    /** How equipment is read and written. */
    static Variants<Equipment> shape() {
        return EquipmentShape.SHAPE;
    }

    /** The id within the plan. */
    String id();

    /** For people. */
    String name();

    /** Id of the site it stands on. */
    String site();

    /** The first day in service. */
    LocalDate from();

    /** The day after the last; empty means until further notice. */
    Optional<LocalDate> to();

    /** How large it is, for people: {@code 500 kW}, {@code 2 MWh}. */
    String size();

    /** The carbon of making it; empty where that is not counted. */
    default Optional<Embodiment> embodiment() {
        return Optional.empty();
    }

    /** Whether it is in service on a day. */
    default boolean servesOn(LocalDate day) {
        return !day.isBefore(from()) && to().map(day::isBefore).orElse(true);
    }
}
