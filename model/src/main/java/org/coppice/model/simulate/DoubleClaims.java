package org.coppice.model.simulate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularBatch;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.Ppa;

/**
 * Generation that two contracts of a plan claim: the second criterion of table 7.1. Of two the one that stands first in the plan
 * counts, but certificates never beside an agreement for the same plant that comes with its own.
 */
final class DoubleClaims {
    private static final int CRITERION = 2;
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d+)");

    /** A range of serial numbers after one prefix. */
    private record Serials(String prefix, BigInteger first, BigInteger last) {

        boolean overlaps(Serials other) {
            return prefix.equalsIgnoreCase(other.prefix)
                    && first.compareTo(other.last) <= 0
                    && other.first.compareTo(last) <= 0;
        }
    }

    private final Map<String, Rejection> rejections = new HashMap<>();
    private final List<EnergyContract> contracts;
    private final int year;

    private DoubleClaims(Plan plan) {
        this.contracts = plan.contracts();
        this.year = plan.year();
    }

    /** The contracts that do not count for that reason, by id. */
    static Map<String, Rejection> of(Plan plan) {
        DoubleClaims claims = new DoubleClaims(plan);
        for (int i = 0; i < claims.contracts.size(); i++) {
            for (int j = 0; j < i; j++) {
                claims.compare(claims.contracts.get(j), claims.contracts.get(i));
            }
        }
        return claims.rejections;
    }

    private void compare(EnergyContract earlier, EnergyContract later) {
        if (earlier instanceof Certificates one && later instanceof Certificates other) {
            serials(one, other);
        } else if (earlier instanceof GranularCertificates one && later instanceof GranularCertificates other) {
            granular(one, other);
        } else if (earlier instanceof Ppa ppa) {
            plant(ppa, later);
        } else if (later instanceof Ppa ppa) {
            plant(ppa, earlier);
        }
    }

    private void serials(Certificates one, Certificates other) {
        Optional<Serials> first = serials(one);
        Optional<Serials> second = serials(other);
        if (first.isPresent() && second.isPresent() && first.get().overlaps(second.get())) {
            reject(
                    other,
                    Certificates.SERIAL_FIRST.label(),
                    "its numbers " + numbers(other) + " are also those of “" + one.name() + "” (" + numbers(one) + ")");
        }
    }

    private static String numbers(Certificates certificates) {
        return certificates.serialLast().isBlank()
                ? certificates.serialFirst()
                : certificates.serialFirst() + " to " + certificates.serialLast();
    }

    private static Optional<Serials> serials(Certificates certificates) {
        if (certificates.serialFirst().isBlank()) {
            return Optional.empty();
        }
        String last = certificates.serialLast().isBlank() ? certificates.serialFirst() : certificates.serialLast();
        Matcher from = NUMBER.matcher(certificates.serialFirst().strip());
        Matcher to = NUMBER.matcher(last.strip());
        if (!from.matches() || !to.matches()) {
            return Optional.of(new Serials(certificates.serialFirst().strip(), BigInteger.ZERO, BigInteger.ZERO));
        }
        BigInteger a = new BigInteger(from.group(2));
        BigInteger b = new BigInteger(to.group(2));
        return Optional.of(new Serials(from.group(1), a.min(b), a.max(b)));
    }

    private void granular(GranularCertificates one, GranularCertificates other) {
        if (!one.uniqueId().isBlank() && one.uniqueId().equals(other.uniqueId())) {
            reject(
                    other,
                    GranularCertificates.UNIQUE_ID.label(),
                    "its unique id “" + other.uniqueId() + "” is also that of “" + one.name() + "”");
            return;
        }
        if (one.meter().isPresent() && one.meter().equals(other.meter())) {
            reject(other, GranularCertificates.METER.label(), "its series is also that of “" + one.name() + "”");
            return;
        }
        Set<String> ids = new HashSet<>();
        one.batches().forEach(batch -> ids.add(batch.id()));
        other.batches().stream()
                .map(GranularBatch::id)
                .filter(ids::contains)
                .findFirst()
                .ifPresent(id -> reject(
                        other,
                        GranularCertificates.BATCHES.label(),
                        "its certificate “" + id + "” is also one of “" + one.name() + "”"));
    }

    private void plant(Ppa ppa, EnergyContract other) {
        if (!ppa.certificates()) {
            return;
        }
        if (other instanceof Certificates certificates
                && certificates.vintage() == year
                && samePlant(ppa, certificates.plant())) {
            reject(certificates, Certificates.PLANT.label(), comesWith(ppa));
        }
        if (other instanceof GranularCertificates granular
                && (samePlant(ppa, granular.deviceId())
                        || (granular.meter().isPresent() && granular.meter().equals(ppa.generationMeter())))) {
            reject(granular, GranularCertificates.DEVICE_ID.label(), comesWith(ppa));
        }
    }

    private static String comesWith(Ppa ppa) {
        return "the same generation comes with its certificates under “" + ppa.name() + "”";
    }

    private static boolean samePlant(Ppa ppa, String plant) {
        return !ppa.plant().isBlank() && ppa.plant().strip().equalsIgnoreCase(plant.strip());
    }

    private void reject(EnergyContract contract, String field, String reason) {
        rejections.putIfAbsent(contract.id(), new Rejection(CRITERION, field, reason + ": claimed once only"));
    }
}
