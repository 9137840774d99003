package org.coppice.app.report;

import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.simulate.Instrument;

/** Which instruments stand for renewable energy: certificates and agreements for wind, solar and hydro. */
final class RenewableInstruments {
    private RenewableInstruments() {}

    static boolean counts(Plan plan, Instrument instrument) {
        return plan.contracts().stream()
                .filter(contract -> contract.id().equals(instrument.id()))
                .findFirst()
                .flatMap(EnergyContract::conveys)
                .map(Technology::isRenewable)
                .orElse(false);
    }
}
