package org.coppice.importers.register;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Reads registers of certificates. */
public final class CertificateImporter {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)(?!.*\\d)");
    private static final Pattern RANGE = Pattern.compile("^(.*\\d)\\s*(?:to|bis|–|—|\\.\\.)\\s*(.*\\d)$");

    private static final ListProblems.Kind NO_VOLUME =
            new ListProblems.Kind("unreadable-volume", "is no volume of certificates", "Write a number of MWh.");
    private static final ListProblems.Kind NO_VINTAGE = new ListProblems.Kind(
            "unreadable-vintage", "names no year of generation", "Write the year as 2024 or the date as 2024-01-31.");

    private final ListTable list;
    private final String format;
    private final Optional<ZoneId> zone;
    private final ZoneId likely;
    private final ListProblems problems;
    private final List<CertificateRow> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private double gone;
    private int unknown;
    private boolean local;

    private CertificateImporter(Registers.Answered register) {
        list = register.list();
        format = register.format();
        zone = register.zone();
        likely = register.likely();
        problems = new ListProblems(list, register.answers());
    }

    /** Whether a table is a register of certificates. */
    public static boolean isRegister(Table table) {
        return CertificateColumns.find(table).isPresent();
    }

    /**
     * The register in a file: in its first sheet that is one.
     *
     * @param options its answers: {@code zone} of times without an offset, {@code date-order}, and rows to be left out
     * @throws UserError if there is none
     */
    public static CertificateList read(FileTables file, ImportOptions options, Progress progress) {
        Registers.Found found = Registers.first(
                file,
                options,
                progress,
                CertificateColumns::find,
                "this is no register of certificates: no row is headed with a volume in MWh (or certificate numbers) and a vintage or"
                        + " a production period. Add a header row such as Plant, Technology, Country, Vintage, Volume (MWh), Status.");
        return new CertificateImporter(found.under(options)).read();
    }

    private CertificateList read() {
        for (int row = list.from(); row < list.to(); row++) {
            if (!list.isBlank(row) && !isTotal(row)) {
                row(row);
            }
        }
        if (rows.isEmpty() && findings.isEmpty() && problems.isEmpty()) {
            throw UserError.at(list.where(), "the register has a header and no certificates under it.");
        }
        report();
        return new CertificateList(rows, findings, list.source(format, row -> list.isBlank(row) || isTotal(row)));
    }

    private void report() {
        problems.report(findings);
        if (gone > 0) {
            findings.add(Finding.of(
                    "expired",
                    Severity.INFO,
                    list.where(),
                    gone + " MWh have expired or were withdrawn.",
                    "Left out: nobody can claim them."));
        }
        if (unknown > 0) {
            findings.add(Finding.question(
                    "cancelled",
                    list.where(list.from(), "status"),
                    unknown
                            + " row(s) do not say whether the certificates were cancelled (retired, redeemed), which a claim needs.",
                    "Answer cancelled with yes or no.",
                    List.of("yes", "no")));
        }
        if (local && zone.isEmpty()) {
            findings.add(Registers.zoneQuestion(
                    list.where(list.from(), "from"),
                    "The register does not say in which time zone its hours are.",
                    likely));
        }
        if (list.isDateOrderOpen("from")) {
            findings.add(Registers.orderQuestion(list.where(list.from(), "from")));
        }
    }

    /** A row that sums up has no plant, no state and no number of its own. */
    private boolean isTotal(int row) {
        String first = list.text(row, "plant") + list.text(row, "serialFirst") + list.text(row, "plantId");
        return (first.isEmpty() ? list.text(row, "status") : first)
                        .matches("(?i)\\s*(grand )?(total|summe|sum|gesamt|somme)\\b.*")
                || (list.text(row, "vintage").isEmpty()
                        && list.stamp(row, "from").isEmpty()
                        && list.text(row, "status").isEmpty());
    }

    private void row(int row) {
        String[] serial = serials(row);
        double volume = volume(row, serial);
        Optional<Integer> vintage = vintage(row);
        if (Double.isNaN(volume) || volume < 0) {
            problems.hear(NO_VOLUME, row, "volume");
            return;
        }
        if (vintage.isEmpty()) {
            problems.hear(NO_VINTAGE, row, list.has("from") ? "from" : "vintage");
            return;
        }
        String status = list.text(row, "status");
        if (CertificateColumns.isGone(status)) {
            gone += volume;
            return;
        }
        Optional<Boolean> cancelled =
                list.stamp(row, "cancelledOn").isPresent() ? Optional.of(true) : CertificateColumns.cancelled(status);
        unknown += cancelled.isEmpty() ? 1 : 0;
        String plant = list.text(row, "plant");
        int minutes = minutes(row);
        rows.add(new CertificateRow(
                plant.isEmpty() ? list.text(row, "plantId") : plant,
                list.text(row, "plantId"),
                technology(row),
                list.text(row, "country"),
                list.text(row, "zone"),
                vintage.get(),
                volume,
                cancelled,
                serial[0],
                serial[1],
                minutes > 0 ? start(row) : Optional.empty(),
                minutes,
                list.where(row, list.has("volume") ? "volume" : "serialFirst")));
    }

    private Technology technology(int row) {
        Technology named = CertificateColumns.technology(list.text(row, "technology"));
        return named == Technology.OTHER && !list.has("technology")
                ? CertificateColumns.technology(list.text(row, "plant"))
                : named;
    }

    /** A number of certificates is as many MWh; a unit in the header says otherwise. */
    private double volume(int row, String[] serial) {
        if (!list.has("volume")) {
            return serial[0].isEmpty() ? Double.NaN : count(serial);
        }
        double value = list.number(row, "volume");
        Optional<SourceUnit> unit = list.unit("volume").filter(found -> found.measure() == Measure.ENERGY);
        return value * unit.map(found -> found.factor() / 1e3).orElse(1.0);
    }

    private static double count(String[] serial) {
        Matcher first = LAST_NUMBER.matcher(serial[0]);
        Matcher last = LAST_NUMBER.matcher(serial[1].isEmpty() ? serial[0] : serial[1]);
        if (!first.find() || !last.find()) {
            return Double.NaN;
        }
        BigInteger count = new BigInteger(last.group(1))
                .subtract(new BigInteger(first.group(1)))
                .add(BigInteger.ONE);
        return count.signum() > 0 ? count.doubleValue() : Double.NaN;
    }

    /** First and last number; a range may stand in one cell. */
    private String[] serials(int row) {
        String first = list.text(row, "serialFirst");
        String last = list.text(row, "serialLast");
        Matcher range = RANGE.matcher(first);
        return last.isEmpty() && range.matches()
                ? new String[] {range.group(1).strip(), range.group(2).strip()}
                : new String[] {first, last};
    }

    private Optional<Integer> vintage(int row) {
        Optional<ListStamp> from = list.stamp(row, "from");
        Optional<ListStamp> to = list.stamp(row, "to");
        if (from.isPresent() && to.isPresent()) {
            int first = from.get().date().getYear();
            int last = to.get().date().minusDays(to.get().hasTime() ? 0 : 1).getYear();
            if (last > first) {
                findings.add(Finding.of(
                        "two-years",
                        Severity.ERROR,
                        list.where(row, "from"),
                        "The generation reaches from " + from.get().date() + " into another year, "
                                + to.get().date() + ".",
                        "Divide the row at the turn of the year: a vintage is one year."));
            }
        }
        if (from.isPresent()) {
            return from.map(stamp -> stamp.date().getYear());
        }
        Matcher year = YEAR.matcher(list.text(row, "vintage"));
        return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    }

    /** The length of generation where it is an hour or less; else 0. */
    private int minutes(int row) {
        Optional<ListStamp> from = list.stamp(row, "from");
        Optional<ListStamp> to = list.stamp(row, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        long seconds = to.get().local() - from.get().local();
        return seconds > 0 && seconds <= 3_600 && seconds % 60 == 0 ? (int) (seconds / 60) : 0;
    }

    private Optional<Instant> start(int row) {
        ListStamp stamp = list.stamp(row, "from").orElseThrow();
        local |= stamp.offset().isEmpty();
        return Optional.of(stamp.at(zone.orElse(java.time.ZoneOffset.UTC)));
    }
}
