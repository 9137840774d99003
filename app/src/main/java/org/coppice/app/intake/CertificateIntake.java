package org.coppice.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coppice.importers.register.CertificateList;
import org.coppice.importers.register.CertificateRow;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularBatch;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.source.Finding;

/**
 * A register of certificates as contracts of a plan: a range of numbers, or what has none of a plant and a year together, is one;
 * certificates of an hour or less are granular ones of their plant. The same register taken in twice changes nothing.
 */
public final class CertificateIntake {
    /** Members of the European Union, Iceland and Norway: one market for guarantees of origin (Directive (EU) 2018/2001, art. 19). */
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "NO");

    private final Plan plan;
    private final CertificateList list;
    private final Map<String, String> answers;
    private final List<Finding> findings;

    private CertificateIntake(Plan plan, CertificateList list, Map<String, String> answers) {
        this.plan = plan;
        this.list = list;
        this.answers = answers;
        this.findings = new ArrayList<>(list.findings());
    }

    /** What taking the register into the plan changes; {@code answers} to {@code cancelled}, {@code market} and {@code site}. */
    public static RegisterIntake of(Plan plan, CertificateList list, Map<String, String> answers) {
        return new CertificateIntake(plan, list, answers).take();
    }

    private RegisterIntake take() {
        if (answers.containsKey("cancelled")) {
            findings.removeIf(finding -> finding.code().equals("cancelled"));
        }
        Optional<Site> site = Optional.ofNullable(answers.get("site"))
                .map(word -> Sites.require(plan, word, ""))
                .or(() -> plan.sites().size() == 1 ? Optional.of(plan.sites().get(0)) : Optional.empty());
        if (list.isGranular() && site.isEmpty()) {
            ask("site", "Granular certificates are cancelled for the consumption of one site. For which?", siteIds());
        }
        Optional<String> market = market(site);
        if (market.isEmpty()
                && list.rows().stream().anyMatch(row -> row.country().isEmpty())) {
            ask("market", "The register does not say in which market the certificates were issued.", markets());
        }
        if (findings.stream().anyMatch(Finding::blocks)) {
            return new RegisterIntake(plan, List.of(), findings);
        }
        return list.isGranular() ? granular(site.orElseThrow(), market) : yearly(site, market);
    }

    private void ask(String code, String message, List<String> choices) {
        findings.add(Finding.question(
                code,
                list.rows().isEmpty() ? "" : list.rows().get(0).where(),
                message,
                "Answer " + code + ".",
                choices));
    }

    private List<String> siteIds() {
        return plan.sites().stream().map(Site::id).toList();
    }

    private List<String> markets() {
        return List.copyOf(new TreeSet<>(plan.sites().stream().map(Site::market).toList()));
    }

    /** The market answered, or that of the site that was answered; where neither is, each row's country tells. */
    private Optional<String> market(Optional<Site> site) {
        return Optional.ofNullable(answers.get("market"))
                .or(() -> answers.containsKey("site") ? site.map(Site::market) : Optional.empty())
                .or(() -> markets().size() == 1
                                && list.rows().stream()
                                        .allMatch(row -> row.country().isEmpty())
                        ? Optional.of(markets().get(0))
                        : Optional.empty());
    }

    /** The market that a country belongs to, by its code or its English name. */
    static String marketOf(String country) {
        String code = code(country);
        if (EUROPE.contains(code)) {
            return "EU";
        }
        return code.isEmpty() ? country.strip() : code.equals("GB") ? "UK" : code;
    }

    private static String code(String country) {
        String word = country.strip();
        if (word.equalsIgnoreCase("USA") || word.equalsIgnoreCase("United States of America")) {
            return "US";
        }
        for (String code : Locale.getISOCountries()) {
            Locale locale = new Locale("", code);
            if (code.equalsIgnoreCase(word)
                    || locale.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(word)) {
                return code;
            }
        }
        return word.matches("US-?[A-Z]{2}") ? "US" : "";
    }

    private boolean isCancelled(CertificateRow row) {
        boolean answered = answers.getOrDefault("cancelled", "no").matches("(?i)yes|y|ja|oui|true");
        return row.cancelled().orElse(answered);
    }

    private RegisterIntake yearly(Optional<Site> site, Optional<String> market) {
        Plan after = plan;
        List<String> changes = new ArrayList<>();
        for (List<CertificateRow> together : together(market)) {
            Certificates made = certificates(after, together, site, market);
            boolean known = after.contracts().stream().anyMatch(other -> isSame(other, made));
            if (!known) {
                after = PlanTable.CONTRACTS.with(after, made);
                changes.add(String.format(
                        Locale.ROOT,
                        "Certificates “%s”: %s MWh of %s, vintage %d, %s, %s",
                        made.name(),
                        ListSums.number(made.volume().kilowattHours() / 1e3),
                        made.technology().name().toLowerCase(Locale.ROOT),
                        made.vintage(),
                        made.market(),
                        made.cancelled() ? "cancelled" : "not cancelled"));
            }
        }
        return new RegisterIntake(after, changes, findings);
    }

    /** Rows of one plant, year, market and state; those with numbers stand alone, so that a second claim to one is told. */
    private List<List<CertificateRow>> together(Optional<String> market) {
        Map<String, List<CertificateRow>> groups = new LinkedHashMap<>();
        for (CertificateRow row : list.rows()) {
            String key = String.join(
                    "\u0000",
                    row.plant(),
                    row.plantId(),
                    row.technology().name(),
                    market.orElseGet(() -> marketOf(row.country())),
                    row.zone(),
                    Integer.toString(row.vintage()),
                    Boolean.toString(isCancelled(row)),
                    row.serialFirst());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    private Certificates certificates(
            Plan into, List<CertificateRow> rows, Optional<Site> site, Optional<String> market) {
        CertificateRow first = rows.get(0);
        CertificateRow last = rows.get(rows.size() - 1);
        String name = (first.plant().isEmpty() ? "Certificates" : first.plant()) + " " + first.vintage();
        double megawattHours =
                rows.stream().mapToDouble(CertificateRow::megawattHours).sum();
        return new Certificates(
                PlanTable.CONTRACTS.freshId(into, name),
                name,
                LocalDate.of(first.vintage(), 1, 1),
                Optional.of(LocalDate.of(first.vintage() + 1, 1, 1)),
                market.orElseGet(() -> marketOf(first.country())),
                answers.containsKey("site") ? site.map(Site::id) : Optional.empty(),
                first.technology(),
                first.vintage(),
                Energy.ofMegawattHours(megawattHours),
                CarbonIntensity.ZERO,
                isCancelled(first),
                first.serialFirst(),
                last.serialLast(),
                first.plantId().isEmpty() ? first.plant() : first.plantId(),
                first.zone(),
                Optional.empty(),
                false);
    }

    private static boolean isSame(EnergyContract other, Certificates made) {
        if (!(other instanceof Certificates known) || known.vintage() != made.vintage()) {
            return false;
        }
        boolean numbers = !made.serialFirst().isEmpty();
        return known.market().equals(made.market())
                && known.plant().equals(made.plant())
                && known.serialFirst().equals(made.serialFirst())
                && (numbers || (known.volume().equals(made.volume()) && known.cancelled() == made.cancelled()));
    }

    private RegisterIntake granular(Site site, Optional<String> market) {
        Map<String, List<CertificateRow>> plants = new LinkedHashMap<>();
        list.rows()
                .forEach(row -> plants.computeIfAbsent(
                                row.plant() + "\u0000" + row.technology() + "\u0000" + row.zone() + "\u0000"
                                        + isCancelled(row),
                                k -> new ArrayList<>())
                        .add(row));
        Plan after = plan;
        List<String> changes = new ArrayList<>();
        for (List<CertificateRow> rows : plants.values()) {
            GranularCertificates made = granular(after, rows, site, market);
            boolean known = after.contracts().stream()
                    .anyMatch(other -> other instanceof GranularCertificates granular
                            && granular.site().equals(made.site())
                            && granular.deviceId().equals(made.deviceId())
                            && granular.batches().equals(made.batches()));
            if (!known) {
                after = PlanTable.CONTRACTS.with(after, made);
                changes.add("Granular certificates “" + made.name() + "” of " + site.name() + ": "
                        + made.batches().size() + " intervals from "
                        + made.batches().get(0).start());
            }
        }
        return new RegisterIntake(after, changes, findings);
    }

    private GranularCertificates granular(Plan into, List<CertificateRow> rows, Site site, Optional<String> market) {
        CertificateRow first = rows.get(0);
        String name = (first.plant().isEmpty() ? "Granular certificates" : first.plant()) + " " + first.vintage();
        List<GranularBatch> batches = new ArrayList<>();
        for (CertificateRow row : rows) {
            String id = row.serialFirst().isEmpty()
                    ? row.plant() + " " + row.start().orElseThrow()
                    : row.serialFirst();
            batches.add(GranularBatch.of(
                    id, row.start().orElseThrow(), row.minutes(), Energy.ofMegawattHours(row.megawattHours())));
        }
        return new GranularCertificates(
                PlanTable.CONTRACTS.freshId(into, name),
                name,
                LocalDate.of(first.vintage(), 1, 1),
                Optional.of(LocalDate.of(first.vintage() + 1, 1, 1)),
                site.id(),
                market.orElseGet(() -> marketOf(first.country())),
                first.zone(),
                first.technology(),
                CarbonIntensity.ZERO,
                isCancelled(first),
                Optional.empty(),
                batches,
                "",
                "electricity",
                first.plantId().isEmpty() ? first.plant() : first.plantId(),
                first.plant(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                false);
    }
}
