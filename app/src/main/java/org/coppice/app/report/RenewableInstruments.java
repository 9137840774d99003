package org.coppice.app.report;

import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.simulate.Instrument;

/** Which instruments stand for renewable energy: certificates and agreements for wind, solar and hydro. */
final class RenewableInstruments {
    private static final Set<Technology> RENEWABLE = Set.of(Technology.WIND, Technology.SOLAR, Technology.HYDRO);

    private RenewableInstruments() {}

    static boolean counts(Plan plan, Instrument instrument) {
        return plan.contracts().stream()
                .filter(contract -> contract.id().equals(instrument.id()))
                .limit(1)
                .anyMatch(contract -> RENEWABLE.contains(technology(contract)));
    }

    private static Technology technology(EnergyContract contract) {
        if (contract instanceof Certificates certificates) {
            return certificates.technology();
        }
        return contract instanceof Ppa ppa ? ppa.technology() : Technology.OTHER;
    }
}
