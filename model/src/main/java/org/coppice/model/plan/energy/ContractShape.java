package org.coppice.model.plan.energy;

import java.util.List;
import org.coppice.model.plan.field.Variants;

/** Kept apart from the interface so that the members' descriptors are made first. */
final class ContractShape {
    static final Variants<EnergyContract> SHAPE = Variants.of(List.of(
            GridContract.TYPE,
            Ppa.TYPE,
            Certificates.TYPE,
            GranularCertificates.TYPE,
            GreenTariff.TYPE,
            CertificateSale.TYPE));

    private ContractShape() {}
}
