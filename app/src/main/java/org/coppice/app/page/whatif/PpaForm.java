package org.coppice.app.page.whatif;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;

/**
 * What is asked about a new agreement.
 *
 * @param site id of the site it is for
 * @param capacity as typed, for example {@code 2 MW}
 * @param strike as typed, in the plan's currency a kWh
 * @param capacityFactor as typed, for example {@code 30 %}; used unless a generation meter is chosen
 * @param generationMeter id of a meter with the generation of a plant of that kind
 */
record PpaForm(
        String name,
        String site,
        Technology technology,
        String capacity,
        String strike,
        String capacityFactor,
        Optional<String> generationMeter,
        boolean certificates) {

    /**
     * The agreement, in force for the whole of the plan's year.
     *
     * @throws UserError naming the property that is wrong
     */
    Ppa toPpa(Plan plan) {
        Site at = plan.findSite(site).orElseThrow(() -> new UserError("Choose the site that the PPA is for."));
        if (name.isBlank()) {
            throw new UserError("Give the PPA a name.");
        }
        Optional<Meter> meter = generationMeter.flatMap(plan::findMeter);
        Ppa blank = new Ppa(
                PlanTable.CONTRACTS.freshId(plan, name),
                name.strip(),
                at.id(),
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                technology,
                Ppa.CAPACITY.kind().parse("1 MW"),
                meter.map(Meter::id),
                Profile.constant(0),
                plan.currency(),
                0,
                certificates);
        Ppa sized = Ppa.STRIKE.withText(Ppa.CAPACITY.withText(blank, capacity), strike);
        return meter.isPresent() ? sized : Ppa.CAPACITY_FACTOR.withText(sized, capacityFactor);
    }
}
