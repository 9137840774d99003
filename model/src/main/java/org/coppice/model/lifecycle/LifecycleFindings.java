package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What is missing for the lifecycle of a plan. */
final class LifecycleFindings {

    private LifecycleFindings() {}

    /** One finding a device type in use and kind of gap. */
    static List<Finding> of(Plan plan, LifecycleOptions options) {
        List<Finding> findings = new ArrayList<>();
        for (Fleet fleet : plan.fleets()) {
            if (plan.findDeviceType(fleet.deviceType()).isEmpty()) {
                findings.add(Finding.of(
                        "no-device-type",
                        Severity.ERROR,
                        "Hardware, fleet " + fleet.name(),
                        "The device type “" + fleet.deviceType() + "” is not in the plan; its " + fleet.servers()
                                + " servers are left out.",
                        "Choose a device type for the fleet."));
            }
        }
        for (DeviceType type : inUse(plan)) {
            addGaps(findings, plan, type);
        }
        if (options.routes().byDefault()) {
            findings.add(Finding.of(
                    "default-routes",
                    Severity.INFO,
                    "Lifecycle, routes",
                    "Nobody has said where old servers go: "
                            + options.routes().source().text() + ".",
                    "State the routes that your disposal records show."));
        }
        return findings;
    }

    /** The result, with a remark where by their lifetimes not all servers bought still run; see decision 0003. */
    static LifecycleResult withGone(LifecycleResult result) {
        double bought = result.bought(result.planYear());
        double left = result.stock(result.planYear());
        if (bought - left < 0.5) {
            return result;
        }
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.add(Finding.of(
                "bought-and-gone",
                Severity.INFO,
                "Hardware, cohorts",
                String.format(
                        Locale.ROOT,
                        "Of %,.0f servers bought, %,.0f are expected in service at the end of %d by their lifetimes; energy"
                                + " is modelled for all that were bought.",
                        bought,
                        left,
                        result.planYear()),
                "Where machines have left, lower the count of their cohort; a meter shows what really runs."));
        return new LifecycleResult(
                result.planYear(), result.years(), result.options(), result.sites(), result.cohorts(), findings);
    }

    private static List<DeviceType> inUse(Plan plan) {
        TreeSet<String> ids = new TreeSet<>();
        plan.fleets().stream().filter(fleet -> fleet.servers() > 0).forEach(fleet -> ids.add(fleet.deviceType()));
        return plan.deviceTypes().stream()
                .filter(type -> ids.contains(type.id()))
                .toList();
    }

    private static void addGaps(List<Finding> findings, Plan plan, DeviceType type) {
        int servers = plan.fleets().stream()
                .filter(fleet -> fleet.deviceType().equals(type.id()))
                .mapToInt(Fleet::servers)
                .sum();
        String where = "Hardware, " + type.name();
        if (type.mass().isEmpty()) {
            findings.add(Finding.of(
                    "no-mass",
                    Severity.WARNING,
                    where,
                    "The mass of this type is not known; its " + servers + " servers are missing from e-waste.",
                    "State the mass, from the data sheet or a scale."));
        } else if (type.materials().isEmpty()) {
            findings.add(Finding.of(
                    "no-materials",
                    Severity.INFO,
                    where,
                    "It is not known what this type is made of; nothing of it counts as recovered.",
                    "State its materials."));
        }
        if (type.embodied().isEmpty()) {
            String claims = type.claims().isEmpty()
                    ? "No claim"
                    : "None of " + type.claims().size() + " claims";
            findings.add(Finding.of(
                    "no-embodied-claim",
                    Severity.WARNING,
                    where,
                    claims + " about embodied carbon is in use; its " + servers + " servers are missing from it.",
                    "Choose or add a claim, best from the maker's product carbon footprint."));
        }
    }
}
