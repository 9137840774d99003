package org.coppice.app.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;

/** A plan with meters and readings of every kind, made by chance. */
final class RandomMeters {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "America/St_Johns",
            "Africa/Casablanca",
            "Pacific/Apia",
            "UTC");
    private static final List<String> NAMES = List.of(
            "Hall A",
            "=cmd|' /C calc'!A1",
            "+49 30 1234",
            "@SUM(A1:A9)",
            "-1+2",
            "'quoted",
            "'=guarded",
            "''+twice",
            "comma, semicolon; \"quote\"",
            "two  blanks",
            "007",
            "1e5",
            "3.5",
            "2024-01-31",
            "Zähler №1 中文 😀",
            "_x0041_ and _x005F_",
            "<b>&amp;</b>",
            "TRUE",
            "n/a",
            "kWh",
            "#N/A",
            "Value",
            "00:15");
    private static final List<Unit> UNITS = List.of(
            Unit.KILOWATT_HOUR,
            Unit.KILOWATT,
            Unit.LITRE,
            Unit.CELSIUS,
            Unit.GRAM_PER_KILOWATT_HOUR,
            Unit.KILOGRAM,
            Unit.FRACTION,
            Unit.KILOWATT_HOUR_PER_SQUARE_METRE,
            Unit.find("EUR/kWh").orElseThrow());

    private final Random random;
    private final Map<SeriesRef, Readings> readings = new HashMap<>();
    private Plan plan = SamplePlan.load("two-sites");

    private RandomMeters(long seed) {
        random = new Random(seed);
    }

    /** The plan, and its readings. */
    record Made(Plan plan, SeriesSource readings) {

        /** The same plan before anything was metered. */
        Plan bare() {
            Plan bare = plan;
            for (Meter meter : plan.meters()) {
                bare = PlanTable.METERS.without(bare, meter.id());
            }
            return bare;
        }
    }

    static Made of(long seed) {
        RandomMeters made = new RandomMeters(seed);
        made.build();
        return new Made(made.plan, ref -> Optional.ofNullable(made.readings.get(ref)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void build() {
        for (Meter meter : plan.meters()) {
            plan = PlanTable.METERS.without(plan, meter.id());
        }
        List<Site> sites = new ArrayList<>();
        for (Site site : plan.sites()) {
            Site moved = Site.ZONE.with(site, ZoneId.of(any(ZONES)));
            plan = PlanTable.SITES.with(plan, moved);
            sites.add(moved);
        }
        Set<String> taken = new HashSet<>();
        int meters = 1 + random.nextInt(4);
        for (int i = 0; i < meters; i++) {
            Site site = any(sites);
            String name = any(NAMES);
            String channel = random.nextInt(4) == 0 ? "" : any(NAMES);
            Commodity commodity = any(List.of(Commodity.values()));
            if (!taken.add(site.id() + name.toLowerCase(java.util.Locale.ROOT) + "|"
                    + channel.toLowerCase(java.util.Locale.ROOT) + commodity)) {
                continue;
            }
            Readings made = series(site.zone());
            String id = PlanTable.METERS.freshId(plan, "meter");
            SeriesRef ref = new SeriesRef(id, SeriesHash.of(made));
            readings.put(ref, made);
            Meter.Measures measures = any(List.of(Meter.Measures.values()));
            plan = PlanTable.METERS.with(
                    plan,
                    new Meter(
                            id,
                            name,
                            site.id(),
                            commodity,
                            any(List.of(Flow.values())),
                            measures,
                            channel,
                            Optional.of(ref),
                            measures == Meter.Measures.IT
                                    || measures == Meter.Measures.FACILITY
                                    || measures == Meter.Measures.GRID));
        }
    }

    @SuppressWarnings("EnumOrdinal") // readings keep the quality as a byte
    private Readings series(ZoneId zone) {
        int n = 1 + random.nextInt(120);
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        byte[] quality = new byte[n];
        int kind = random.nextInt(4);
        LocalDate day = LocalDate.of(2000 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
        // Near the end of March or October, where clocks change.
        LocalDate near = random.nextBoolean()
                ? day
                : day.withMonth(random.nextBoolean() ? 3 : 10).withDayOfMonth(27);
        long at = near.atStartOfDay(zone).toEpochSecond();
        int minutes = any(List.of(5, 10, 15, 30, 60));
        double counter = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = at;
            ends[i] = switch (kind) {
                case 0 -> at + minutes * 60L;
                case 1 -> at + 1 + random.nextInt(9_000);
                case 2 -> Instant.ofEpochSecond(at).atZone(zone).plusMonths(1).toEpochSecond();
                default -> at + 3_600;
            };
            counter += random.nextInt(1_000) / 8.0;
            values[i] = kind == 3 ? counter : value();
            quality[i] = (byte) random.nextInt(ReadingQuality.MISSING.ordinal());
            if (random.nextInt(12) == 0) {
                values[i] = Double.NaN;
                quality[i] = (byte) ReadingQuality.MISSING.ordinal();
            }
            at = ends[i] + (random.nextInt(15) == 0 ? 60L * random.nextInt(5_000) : 0);
        }
        return new Readings(starts, ends, values, quality, any(UNITS));
    }

    private double value() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(100_000) / 1_000.0;
            case 1 -> -random.nextInt(100_000) / 100.0;
            case 2 -> random.nextDouble() * 1e3;
            case 3 -> any(List.of(0.0, -0.0, 1.0, 1e15, 123_456_789_012_345_678.0, 0.1 + 0.2));
            case 4 -> any(List.of(Double.MIN_VALUE, Double.MAX_VALUE, -1e-300, 4.35e-7, 2e22, 9_007_199_254_740_993.0));
            case 5 -> bits();
            case 6 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            default -> random.nextInt(50);
        };
    }

    private double bits() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 7.25;
    }
}
