package org.coppice.model.simulate.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            if (claims.contracts.get(i) instanceof Ppa ppa) {
                claims.shares(ppa, claims.contracts.subList(0, i));
            }
        }
        return claims.rejections;
    }

    private void compare(EnergyContract earlier, EnergyContract later) {
        if (earlier instanceof Certificates one && later instanceof Certificates other) {
            serials(one, other);
        } else if (earlier instanceof GranularCertificates one && later instanceof GranularCertificates other) {
            granular(one, other);
        } else if (earlier instanceof Certificates one && later instanceof GranularCertificates other) {
            annualAndHourly(one, other, other, GranularCertificates.DEVICE_ID.label());
        } else if (earlier instanceof GranularCertificates one && later instanceof Certificates other) {
            annualAndHourly(other, one, other, Certificates.PLANT.label());
        } else if (earlier instanceof Ppa ppa) {
            plant(ppa, later);
        } else if (later instanceof Ppa ppa) {
            plant(ppa, earlier);
        }
    }

    private void serials(Certificates one, Certificates other) {
        Optional<SerialRange> first = SerialRange.of(one);
        Optional<SerialRange> second = SerialRange.of(other);
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

    /**
     * Certificates of a year and of its hours for one plant: one kWh has one certificate, and which of the two it has depends on the
     * plant alone, so the one that stands first in the plan counts. Of other vintages they are other kWh.
     */
    private void annualAndHourly(Certificates annual, GranularCertificates hourly, EnergyContract later, String field) {
        boolean samePlant = !annual.plant().isBlank()
                && annual.plant().strip().equalsIgnoreCase(hourly.deviceId().strip());
        if (samePlant && annual.vintage() == year && atTheSameTime(annual, hourly)) {
            EnergyContract earlier = later == annual ? hourly : annual;
            reject(
                    later,
                    field,
                    "the generation of the plant “" + annual.plant().strip() + "” is also claimed as “" + earlier.name()
                            + "”, once by the year and once by the hour");
        }
    }

    private void plant(Ppa ppa, EnergyContract other) {
        if (!ppa.certificates() || !atTheSameTime(ppa, other)) {
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

    /** Agreements for one plant whose shares add up to more than the plant on some day of the year. */
    private void shares(Ppa ppa, List<EnergyContract> earlier) {
        if (!ppa.certificates()) {
            return;
        }
        List<Ppa> others = earlier.stream()
                .filter(Ppa.class::isInstance)
                .map(Ppa.class::cast)
                .filter(other -> other.certificates()
                        && samePlant(other, ppa.plant())
                        && atTheSameTime(other, ppa)
                        && !rejections.containsKey(other.id()))
                .toList();
        List<Ppa> tooMuch = Stream.concat(others.stream(), Stream.of(ppa))
                .map(each -> inForceWith(each, ppa, others))
                .filter(together -> taken(together) + ppa.share().value() > 1 + 1e-9)
                .findFirst()
                .orElse(List.of());
        if (!tooMuch.isEmpty()) {
            reject(
                    ppa,
                    Ppa.SHARE.label(),
                    "its share of the plant “" + ppa.plant().strip() + "” and that of “"
                            + String.join(
                                    "”, “", tooMuch.stream().map(Ppa::name).toList())
                            + "” add up to more than the plant");
        }
    }

    /** The others that are in force on the first common day of two agreements: the shares grow on no other day. */
    private List<Ppa> inForceWith(Ppa beginning, Ppa ppa, List<Ppa> others) {
        LocalDate day = firstCommonDay(beginning, ppa);
        return others.stream()
                .filter(other -> !other.from().isAfter(day)
                        && other.to().map(day::isBefore).orElse(true))
                .toList();
    }

    private static double taken(List<Ppa> agreements) {
        return agreements.stream().mapToDouble(each -> each.share().value()).sum();
    }

    /** Whether two contracts are in force on a common day of the year. */
    private boolean atTheSameTime(EnergyContract one, EnergyContract other) {
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        LocalDate to = Stream.of(one.to().orElse(end), other.to().orElse(end), end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return firstCommonDay(one, other).isBefore(to);
    }

    private LocalDate firstCommonDay(EnergyContract one, EnergyContract other) {
        return Stream.of(one.from(), other.from(), LocalDate.of(year, 1, 1))
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
