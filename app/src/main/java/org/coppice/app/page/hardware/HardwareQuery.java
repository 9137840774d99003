package org.coppice.app.page.hardware;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.app.control.FigureText;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.EmbodiedClaim;

/** What the Hardware page shows besides the properties themselves. */
final class HardwareQuery {

    private HardwareQuery() {}

    /** {@code 412 servers in 8 fleets · 7 device types}. */
    static String summary(Plan plan) {
        int servers = plan.fleets().stream().mapToInt(Fleet::servers).sum();
        if (plan.fleets().isEmpty()) {
            return "no servers yet";
        }
        return FigureText.count(servers, "server") + " bought in "
                + FigureText.count(plan.fleets().size(), "fleet") + " · "
                + FigureText.count(plan.deviceTypes().size(), "device type");
    }

    /** Servers bought until the end of the plan's year. */
    static String servers(Plan plan, Fleet fleet) {
        return Integer.toString(fleet.serversBoughtBy(LocalDate.of(plan.year(), 12, 31)));
    }

    /** First and last purchase. */
    static String purchased(Fleet fleet) {
        Optional<LocalDate> first =
                fleet.cohorts().stream().map(Cohort::purchased).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                fleet.cohorts().stream().map(Cohort::purchased).max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        int from = first.get().getYear();
        int to = last.get().getYear();
        return from == to ? Integer.toString(from) : from + " – " + to;
    }

    /** Idle to full, in the unit of the full power. */
    static String powerRange(DeviceType type) {
        double full = type.power().value().kilowatts(type.power().value().size() - 1);
        double idle = type.power().value().kilowatts(0);
        return FigureText.like(full, idle, Unit.KILOWATT).number() + " – "
                + FigureText.of(full, Unit.KILOWATT).text();
    }

    /** The embodied carbon in use, or that none is known. */
    static String embodied(DeviceType type) {
        return type.embodied()
                .map(EmbodiedClaim::value)
                .map(value ->
                        FigureText.of(value.canonical(), Unit.KILOGRAM_CO2E).text())
                .orElse("not known");
    }
}
