package org.coppice.app.intake;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.register.CertificateList;
import org.coppice.importers.register.CertificateRow;
import org.coppice.importers.register.Job;
import org.coppice.importers.register.JobLog;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Tariff;

/** What lists add up to, to be compared with what one knows of them. */
final class ListSums {
    private static final int MOST_ROWS = 30;
    private static final int MEASURED_DIGITS = 6;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ListSums() {}

    static ListTotals of(CertificateList list) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (CertificateRow row : list.rows()) {
            String state = row.cancelled()
                    .map(yes -> yes ? "cancelled" : "not cancelled")
                    .orElse("not said");
            List<String> key = List.of(
                    row.plant(),
                    row.technology().name().toLowerCase(Locale.ROOT),
                    row.country(),
                    Integer.toString(row.vintage()),
                    state);
            sums.merge(key, row.megawattHours(), Double::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(with(key, number(sum))));
        return new ListTotals(
                list.rows().size(),
                list.rows().size() == 1 ? "row" : "rows",
                List.of("plant", "technology", "country", "year", "state", "MWh"),
                totalled(rows, List.of("=all", "", "", "", "", number(list.megawattHours()))),
                5);
    }

    static ListTotals of(JobLog log) {
        boolean any = !log.jobs().isEmpty();
        List<List<String>> rows = List.of(
                List.of("first job began", any ? MINUTE.format(log.from()) : "–"),
                List.of("last job ended", any ? MINUTE.format(log.to()) : "–"),
                List.of("job-hours", measured(log.sum(Job::hours))),
                List.of("node-hours", measured(log.sum(job -> job.nodes() * job.hours()))),
                List.of("GPU-hours", measured(log.sum(job -> job.gpus() * job.hours()))),
                List.of("energy of the jobs, kWh", measured(log.sum(Job::kilowattHours))));
        return new ListTotals(log.jobs().size(), "jobs", List.of("of the log", ""), rows, 1);
    }

    static ListTotals of(AssetList list) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        list.rows().forEach(row -> lines.merge(row.type(), 1, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        list.byType()
                .forEach((type, count) -> rows.add(List.of(type, number(lines.getOrDefault(type, 0)), number(count))));
        return new ListTotals(
                list.rows().size(),
                list.rows().size() == 1 ? "row" : "rows",
                List.of("type", "rows", "count"),
                totalled(rows, List.of("=all", number(list.rows().size()), number(list.total()))),
                1);
    }

    static ListTotals of(Tariff tariff) {
        List<List<String>> rows = new ArrayList<>();
        tariff.energy().periods().forEach(period -> tiers(rows, "energy, " + period.name(), period, "kWh"));
        tariff.demand()
                .forEach(charge -> charge.periods()
                        .forEach(period -> tiers(rows, charge.name() + ", " + period.name(), period, "kW")));
        tariff.fixed()
                .forEach(charge -> rows.add(List.of(
                        charge.name(), "a " + charge.per().name().toLowerCase(Locale.ROOT), number(charge.amount()))));
        int prices = rows.size();
        return new ListTotals(prices, "prices", List.of("charge", "for", "price, USD"), totalled(rows, List.of()), 2);
    }

    private static void tiers(List<List<String>> rows, String name, RatePeriod period, String unit) {
        String above = "";
        for (RateTier tier : period.tiers()) {
            String limit = tier.upTo().map(upTo -> " up to " + number(upTo)).orElse(above);
            rows.add(List.of(name, "a " + unit + limit, number(tier.price())));
            above = tier.upTo().map(upTo -> " above " + number(upTo)).orElse("");
        }
    }

    private static List<String> with(List<String> key, String last) {
        List<String> row = new ArrayList<>(key);
        row.add(last);
        return row;
    }

    private static List<List<String>> totalled(List<List<String>> all, List<String> total) {
        List<List<String>> rows = new ArrayList<>(all.subList(0, Math.min(MOST_ROWS, all.size())));
        if (all.size() > MOST_ROWS) {
            List<String> more = new ArrayList<>();
            more.add("and " + (all.size() - MOST_ROWS) + " more");
            while (more.size() < all.get(0).size()) {
                more.add("");
            }
            rows.add(more);
        }
        if (!total.isEmpty()) {
            rows.add(total);
        }
        return rows;
    }

    /** To six significant digits: what was measured is not known to the sixth decimal. */
    private static String measured(double value) {
        return QuantityText.formatNumber(value, MEASURED_DIGITS);
    }

    /** To six decimals, without the zeros at its end. */
    static String number(double value) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%,.6f", value).replaceAll("\\.?0+$", "");
    }
}
