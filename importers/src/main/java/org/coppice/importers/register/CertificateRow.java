package org.coppice.importers.register;

import java.time.Instant;
import java.util.Optional;
import org.coppice.model.plan.energy.Technology;

/**
 * One row of a register of certificates.
 *
 * @param plant its name, else its id; empty if the register says neither
 * @param country as in the register; empty if it does not say
 * @param vintage the year of generation
 * @param megawattHours one a certificate, where the register counts certificates
 * @param cancelled whether they were cancelled, retired or redeemed; empty if the register does not say
 * @param serialFirst the first number, or the only one; empty if it does not say
 * @param start of generation, where the register names an hour or less
 * @param minutes of generation, where the register names an hour or less; else 0
 * @param where the cell, for people
 */
public record CertificateRow(
        String plant,
        String plantId,
        Technology technology,
        String country,
        String zone,
        int vintage,
        double megawattHours,
        Optional<Boolean> cancelled,
        String serialFirst,
        String serialLast,
        Optional<Instant> start,
        int minutes,
        String where) {}
