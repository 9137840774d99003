package org.coppice.importers.register;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Reads registers of certificates. */
public final class CertificateImporter {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)(?!.*\\d)");
    private static final Pattern RANGE = Pattern.compile("^(.*\\d)\\s*(?:to|bis|–|—|\\.\\.)\\s*(.*\\d)$");

    private final ListTable list;
    private final Optional<ZoneId> zone;
    private final List<CertificateRow> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private double gone;
    private int unknown;

    private CertificateImporter(ListTable list, Optional<ZoneId> zone) {
        this.list = list;
        this.zone = zone;
    }

    /** Whether a table is a register of certificates. */
    public static boolean isRegister(Table table) {
        return CertificateColumns.find(table).isPresent();
    }

    /**
     * The register in a file: in its first sheet that is one.
     *
     * @param zone in which times without an offset are
     * @throws UserError if there is none
     */
    public static CertificateList read(ImportFile file, Optional<ZoneId> zone, Progress progress) {
        ListTable list = Registers.first(
                file,
                progress,
                CertificateColumns::find,
                "this is no register of certificates: no row is headed with a volume in MWh (or certificate numbers) and a vintage or"
                        + " a production period. Add a header row such as Plant, Technology, Country, Vintage, Volume (MWh), Status.");
        return new CertificateImporter(list, zone).read();
    }

    private CertificateList read() {
        for (int row = list.from(); row < list.to(); row++) {
            if (!list.isBlank(row) && !isTotal(row)) {
                row(row);
            }
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            throw UserError.at(list.where(), "the register has a header and no certificates under it.");
        }
        if (gone > 0) {
            findings.add(Finding.of(
                    "expired",
                    Severity.INFO,
                    list.where(),
                    gone + " MWh have expired or were withdrawn.",
                    "Left out: nobody can claim them."));
        }
        if (unknown > 0) {
            findings.add(new Finding(
                    "cancelled",
                    Severity.QUESTION,
                    list.where(list.from(), "status"),
                    unknown
                            + " row(s) do not say whether the certificates were cancelled (retired, redeemed), which a claim needs.",
                    "Answer cancelled with yes or no.",
                    List.of(
                            new Finding.Option("yes", OptionalDouble.empty()),
                            new Finding.Option("no", OptionalDouble.empty()))));
        }
        if (list.isDateOrderOpen("from")) {
            findings.add(Finding.of(
                    "date-order",
                    Severity.ERROR,
                    list.where(list.from(), "from"),
                    "Every date can be read as day/month and as month/day.",
                    "Write the dates as 2024-01-31."));
        }
        return new CertificateList(rows, findings);
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
            problem("unreadable-volume", row, "volume", "is no volume of certificates", "Write a number of MWh.");
            return;
        }
        if (vintage.isEmpty()) {
            problem(
                    "unreadable-vintage",
                    row,
                    list.has("from") ? "from" : "vintage",
                    "names no year of generation",
                    "Write the year as 2024 or the date as 2024-01-31.");
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

    private void problem(String code, int row, String key, String what, String remedy) {
        findings.add(Finding.of(
                code,
                Severity.ERROR,
                list.where(row, key),
                "“" + list.text(row, key) + "” " + what + ".",
                "The row was left out. " + remedy));
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
        if (stamp.offset().isEmpty()
                && zone.isEmpty()
                && findings.stream().noneMatch(f -> f.code().equals("zone"))) {
            findings.add(Finding.of(
                    "zone",
                    Severity.QUESTION,
                    list.where(row, "from"),
                    "The register does not say in which time zone its hours are.",
                    "Answer zone, for example Europe/Berlin."));
        }
        return Optional.of(stamp.at(zone.orElse(java.time.ZoneOffset.UTC)));
    }
}
