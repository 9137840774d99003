package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Variants;

/** Something agreed about electricity, valid between two dates. */
public sealed interface EnergyContract
        permits GridContract, Ppa, Certificates, GranularCertificates, GreenTariff, CertificateSale {

    /** How contracts are read and written. */
    static Variants<EnergyContract> shape() {
        return ContractShape.SHAPE;
    }

    /** The id within the plan. */
    String id();

    /** For people. */
    String name();

    /** The first day. */
    LocalDate from();

    /** The day after the last; empty means until further notice. */
    Optional<LocalDate> to();

    /** Id of the one site whose flows and prices it enters; empty where it is set against import afterwards, as certificates are. */
    Optional<String> supplies();

    /** How the electricity whose attributes it conveys is generated; empty where it conveys none. */
    Optional<Technology> conveys();

    /** Whether the contract is in force on a day. */
    default boolean coversDay(LocalDate day) {
        return !day.isBefore(from()) && to().map(day::isBefore).orElse(true);
    }
}
