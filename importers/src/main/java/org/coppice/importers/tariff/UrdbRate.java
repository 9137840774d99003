package org.coppice.importers.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.ExportTerms;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.Tariff;

/** One rate object as a tariff. */
final class UrdbRate {
    private static final int USUAL_WINDOW = 15;

    private final RateFields fields;
    private final List<Finding> findings = new ArrayList<>();
    private final UrdbStructures structures;

    private UrdbRate(RateFields fields) {
        this.fields = fields;
        this.structures = new UrdbStructures(fields, findings);
    }

    static ImportedTariff read(RateFields fields) {
        UrdbRate rate = new UrdbRate(fields);
        try {
            Tariff tariff = rate.tariff();
            rate.leftOut();
            return new ImportedTariff(rate.name(), rate.date("startdate"), rate.date("enddate"), tariff, rate.findings);
        } catch (IllegalArgumentException refused) {
            throw new UserError(fields.where() + ": " + refused.getMessage(), refused);
        }
    }

    private Tariff tariff() {
        return new Tariff(
                fields.text("uri").or(() -> fields.text("source")).orElse(fields.where()),
                List.of(),
                new EnergyCharge(
                        structures.calendar("energyweekdayschedule", "energyweekendschedule"),
                        structures.basis("energyratestructure"),
                        structures.periods("energyratestructure", "Period")),
                demand(),
                List.of(),
                List.of(),
                fixed(),
                export(),
                minimum("minmonthlycharge", "month"),
                minimum("annualmincharge", "year"),
                List.of());
    }

    private List<DemandCharge> demand() {
        List<DemandCharge> charges = new ArrayList<>();
        if (fields.has("demandratestructure")) {
            charges.add(charge(
                    "Time-of-use demand",
                    structures.calendar("demandweekdayschedule", "demandweekendschedule"),
                    structures.periods("demandratestructure", "Demand period"),
                    fields.text("demandrateunit").orElse("kW")));
        }
        if (fields.has("flatdemandstructure")) {
            charges.add(charge(
                    "Flat demand",
                    structures.months("flatdemandmonths"),
                    structures.periods("flatdemandstructure", "Flat demand"),
                    fields.text("flatdemandunit").orElse("kW")));
        }
        return charges;
    }

    private DemandCharge charge(String name, PeriodCalendar calendar, List<RatePeriod> periods, String unit) {
        if (!unit.equalsIgnoreCase("kW") && !unit.equalsIgnoreCase("kVA")) {
            throw UserError.at(
                    fields.where(), name + " is asked for a “" + unit + "”. Demand in kW or kVA a month can be read.");
        }
        boolean apparent = unit.equalsIgnoreCase("kVA");
        if (apparent) {
            add(
                    "no-power-factor",
                    Severity.WARNING,
                    name + " is asked for a kVA, and the file has no power factor.",
                    "A factor of 1 was taken: enter yours, or the demand is billed too low.");
        }
        return new DemandCharge(
                name, window(), apparent ? Optional.of(1.0) : Optional.empty(), calendar, periods, ratchets(), 0);
    }

    private int window() {
        if (fields.number("demandwindow").isPresent()) {
            return (int) fields.number("demandwindow", USUAL_WINDOW);
        }
        if (findings.stream().noneMatch(finding -> finding.code().equals("no-demand-window"))) {
            add(
                    "no-demand-window",
                    Severity.INFO,
                    "The file does not say over how many minutes demand is averaged.",
                    USUAL_WINDOW + " minutes were taken, as is usual.");
        }
        return USUAL_WINDOW;
    }

    private List<Ratchet> ratchets() {
        double percent = fields.number("lookbackPercent", 0);
        if (percent == 0) {
            return List.of();
        }
        double share = percent > 1 ? percent / 100 : percent;
        List<Integer> months = new ArrayList<>();
        if (fields.has("lookbackMonths")) {
            List<?> flags = fields.list("lookbackMonths");
            for (int m = 0; m < flags.size(); m++) {
                if (Boolean.TRUE.equals(flags.get(m)) || (flags.get(m) instanceof Number n && n.intValue() == 1)) {
                    months.add(m + 1);
                }
            }
        }
        if (!months.isEmpty()) {
            return List.of(Ratchet.ofMonths(share, months));
        }
        int range = (int) fields.number("lookbackRange", 0);
        return range > 0 ? List.of(Ratchet.ofPrevious(share, range)) : List.of();
    }

    private List<FixedCharge> fixed() {
        List<FixedCharge> charges = new ArrayList<>();
        fields.number("fixedmonthlycharge")
                .ifPresent(amount -> charges.add(FixedCharge.perMonth("Fixed charge", amount)));
        fields.number("fixedchargefirstmeter")
                .ifPresent(amount -> charges.add(new FixedCharge("Fixed charge, first meter", amount, per(), 1)));
        return charges.stream().filter(charge -> charge.amount() != 0).toList();
    }

    private FixedCharge.Per per() {
        String unit = fields.text("fixedchargeunits").orElse("$/month");
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "$/day" -> FixedCharge.Per.DAY;
            case "$/month" -> FixedCharge.Per.MONTH;
            case "$/year" -> FixedCharge.Per.YEAR;
            default ->
                throw UserError.at(
                        fields.place("fixedchargeunits"),
                        "“" + unit + "” is not known. Known are $/day, $/month, $/year.");
        };
    }

    private double minimum(String name, String per) {
        if (fields.text("minchargeunits").filter(("$/" + per)::equalsIgnoreCase).isPresent()) {
            return fields.number("mincharge", fields.number(name, 0));
        }
        return fields.number(name, 0);
    }

    private ExportTerms export() {
        Optional<String> rules = fields.text("dgrules");
        if (rules.isEmpty()) {
            return ExportTerms.NONE;
        }
        ExportScheme scheme = switch (rules.get().toLowerCase(Locale.ROOT)) {
            case "net metering" -> ExportScheme.NET_METERING;
            case "net billing instantaneous", "net billing hourly" -> ExportScheme.NET_BILLING;
            case "buy all sell all" -> ExportScheme.BUY_ALL_SELL_ALL;
            default ->
                throw UserError.at(
                        fields.place("dgrules"),
                        "“" + rules.get() + "” is not known. Known are Net Metering, Net Billing Instantaneous, Net"
                                + " Billing Hourly, Buy All Sell All.");
        };
        return new ExportTerms(scheme, 12, 0);
    }

    /** What changes the bill and is not read. */
    private void leftOut() {
        for (String name : List.of(
                "coincidentratestructure",
                "fueladjustmentsmonthly",
                "demandreactivepowercharge",
                "demandratchetpercentage",
                "fixedchargeeaaddl")) {
            if (fields.has(name) && !isZero(fields.require(name))) {
                add(
                        "not-read",
                        Severity.WARNING,
                        "The field “" + name + "” changes the bill and is not read.",
                        "Enter it in the tariff by hand.");
            }
        }
    }

    private static boolean isZero(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(UrdbRate::isZero);
        }
        return value instanceof Number number && number.doubleValue() == 0;
    }

    private String name() {
        String utility = fields.text("utility").orElse("");
        String rate = fields.text("name").or(() -> fields.text("label")).orElse("Tariff");
        return utility.isEmpty() ? rate : utility + ", " + rate;
    }

    /** Dates are seconds since 1970. */
    private Optional<LocalDate> date(String name) {
        return fields.number(name).isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond((long) fields.number(name, 0))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
    }

    private void add(String code, Severity severity, String message, String action) {
        findings.add(Finding.of(code, severity, fields.where(), message, action));
    }
}
