package org.coppice.app.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.control.FigureText;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.study.Assessment;

/** The headline figures, each with the remark that says most about it. */
final class HeadlineQuery {
    /** Shown where less is better, with the label of its card. */
    private enum Subject {
        ELECTRICITY("Electricity", "energy.facility", false),
        MARKET("Scope 2, market-based", "scope2.market", false),
        LOCATION("Scope 2, location-based", "scope2.location", false),
        CARBON_FREE("Carbon-free, hour by hour", "cfe", true),
        COST("Cost of electricity", "cost.electricity", false),
        PUE("PUE", "pue", false),
        WATER("Water at the site", "water.site", false),
        EMBODIED("Embodied, amortised", "embodied.amortised", false),
        EWASTE("E-waste", "ewaste.mass", false),
        WORK("Tokens served", "work.tokens", true);

        private final String label;
        private final String key;
        private final boolean moreIsBetter;

        Subject(String label, String key, boolean moreIsBetter) {
            this.label = label;
            this.key = key;
            this.moreIsBetter = moreIsBetter;
        }
    }

    private record Remark(String words, Optional<Boolean> better) {
        static Remark of(String words) {
            return new Remark(words, Optional.empty());
        }
    }

    private final Assessment now;
    private final Optional<Assessment> baseline;
    private final CourseQuery courses;

    private HeadlineQuery(Assessment now, Optional<Assessment> baseline) {
        this.now = now;
        this.baseline = baseline;
        this.courses = new CourseQuery(now);
    }

    /** The figures of a result; compared with the baseline where one is given. */
    static List<Headline> of(Assessment now, Optional<Assessment> baseline) {
        HeadlineQuery query = new HeadlineQuery(now, baseline);
        List<Headline> headlines = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            now.find(subject.key, Optional.empty()).ifPresent(figure -> headlines.add(query.headline(subject, figure)));
        }
        return headlines;
    }

    private Headline headline(Subject subject, Figure figure) {
        Remark remark = baseline.flatMap(before -> before.find(subject.key, Optional.empty()))
                .map(before -> comparison(before, figure, subject.moreIsBetter))
                .orElseGet(() -> Remark.of(fact(subject, figure)));
        return new Headline(subject.label, figure, remark.words(), remark.better(), courses.of(subject.key));
    }

    private static Remark comparison(Figure before, Figure now, boolean moreIsBetter) {
        double from = before.value().orElse(Double.NaN);
        double to = now.value().orElse(Double.NaN);
        String change = FigureText.change(from, to);
        if (change.startsWith("±") || change.equals("–")) {
            return Remark.of("as in the baseline");
        }
        return new Remark(change + " against baseline", Optional.of(to > from == moreIsBetter));
    }

    private String fact(Subject subject, Figure figure) {
        return switch (subject) {
            case ELECTRICITY -> with("", "energy.it", " of it IT");
            case MARKET ->
                ratio("scope2.location")
                        .map(change -> change + " against location-based")
                        .orElse("");
            case LOCATION -> perUnit(figure, "energy.import", 1000, Unit.GRAM_PER_KILOWATT_HOUR.symbol());
            case CARBON_FREE -> with("annual claim would say ", "ref", "");
            case COST -> perUnit(figure, "energy.import", 1000, figure.unit().symbol() + "/MWh");
            case PUE -> with("overhead ", "energy.overhead", "");
            case WATER -> with("and ", "water.source", " at power plants");
            case EMBODIED -> with("bought this year ", "embodied.acquired", "");
            case EWASTE ->
                FigureText.of(now.lifecycle().ewasteKilograms(now.plan().year() + 1), Unit.KILOGRAM)
                                .text()
                        + " next year";
            case WORK -> with("", "energy.per-token", "");
        };
    }

    private String with(String before, String key, String after) {
        return now.find(key, Optional.empty())
                .filter(figure -> figure.value().isPresent())
                .map(figure -> before + FigureText.of(figure).text() + after)
                .orElse("");
    }

    private Optional<String> ratio(String other) {
        double from = value(other);
        double to = value("scope2.market");
        String change = FigureText.change(from, to);
        return change.equals("–") ? Optional.empty() : Optional.of(change);
    }

    private String perUnit(Figure figure, String energy, double factor, String unit) {
        double each = figure.value().orElse(Double.NaN) / value(energy) * factor;
        return Double.isNaN(each) || Double.isInfinite(each) ? "" : FigureText.number(each) + "\u00a0" + unit;
    }

    private double value(String key) {
        return now.find(key, Optional.empty())
                .map(figure -> figure.value().orElse(Double.NaN))
                .orElse(Double.NaN);
    }
}
