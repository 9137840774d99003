package org.coppice.model.simulate.ledger;

import java.util.Optional;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.settlement.PpaSettlement;

/**
 * What a contracted plant generated for a site, in the step in which it did: under a power purchase agreement, or as granular
 * certificates say.
 *
 * @param contract a {@link Ppa} or {@link GranularCertificates}
 * @param kwh one value a step, 0 on days without a contract; shared, not to be written to
 * @param settlement of an agreement; certificates have none
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record Generation(EnergyContract contract, double[] kwh, Optional<PpaSettlement> settlement) {

    /** The sum over the year in kWh. */
    public double sum() {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }

    /** The agreement, where it is one. */
    public Optional<Ppa> ppa() {
        return contract instanceof Ppa ppa ? Optional.of(ppa) : Optional.empty();
    }

    /** Whether the generation is carbon-free and the certificates come with it, for the use of this site. */
    public boolean countsAsCarbonFree() {
        if (contract instanceof Ppa ppa) {
            return ppa.certificates() && ppa.technology() != Technology.OTHER;
        }
        return contract instanceof GranularCertificates granular
                && granular.cancelled()
                && granular.disclosure()
                && granular.technology() != Technology.OTHER;
    }
}
