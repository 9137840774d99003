package org.coppice.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Source;

/** Factors and other values with a source, each with what uses it. */
final class FactorsSheet {
    /** What adding up a year's steps may do to a mean of equal values. */
    private static final double ROUNDING = 1e-11;

    private final ReportSubject subject;
    private final Page page;
    private final Map<String, Ref> values = new LinkedHashMap<>();

    FactorsSheet(ReportSubject subject, Page page) {
        this.subject = subject;
        this.page = page;
    }

    /** The cell that holds a factor in its canonical unit. */
    Optional<Ref> find(String factorId) {
        return Optional.ofNullable(values.get(factorId));
    }

    /** The same, if the result rests on that very value and not on its course over the year. */
    Optional<Ref> find(String factorId, double canonical) {
        return subject.plan()
                .findFactor(factorId)
                .filter(factor -> {
                    double value = factor.unit().toCanonical(factor.value());
                    return !(Math.abs(value - canonical) > ROUNDING * Math.abs(value));
                })
                .flatMap(factor -> find(factor.id()));
    }

    void write() {
        page.titleBlock(
                SheetName.FACTORS.title(),
                "Copies of the values that this project rests on. A newer edition changes nothing here until somebody takes it.",
                subject.facts());
        page.header(List.of(
                Heading.text("Factor"),
                Heading.text("Kind"),
                Heading.number("Value"),
                Heading.text("Unit"),
                Heading.number("In unit of use"),
                Heading.text("Unit of use"),
                Heading.text("Boundary", 20),
                Heading.text("Signal and course", 20),
                Heading.text("Region"),
                Heading.number("Year of data"),
                Heading.text("Publisher", 24),
                Heading.number("Published"),
                Heading.text("Title and place", 40),
                Heading.text("Licence"),
                Heading.text("Quality"),
                Heading.text("Used by", 28),
                Heading.text("Edition", 24)));
        if (subject.plan().factors().isEmpty()) {
            page.remark("The plan holds no factor. Choose grid factors on the page Sites.");
        }
        subject.plan().factors().forEach(this::factor);
        page.blank();
        otherValues();
    }

    private void factor(Factor factor) {
        Line line = page.entry();
        line.text(factor.name());
        line.text(words(factor.kind()));
        Ref value = line.number(factor.value(), Look.of(factor.unit(), factor.value()));
        line.text(factor.unit().symbol());
        Unit unit = factor.unit();
        values.put(
                factor.id(), line.formula(value.text() + times(unit), Look.of(unit, unit.toCanonical(factor.value()))));
        line.text(unit.canonical().symbol());
        line.text(boundary(factor.boundary()));
        line.text(factor.isCarbon() ? words(factor.signal()) + ", " + factor.course() : factor.course());
        line.text(factor.region());
        line.number(factor.year(), Look.PLAIN);
        source(line, factor.source());
        line.text(usedBy(factor));
        line.text(factor.id());
    }

    /** Divides where the program does, so that the last bit agrees. */
    private static String times(Unit unit) {
        return unit.factor() >= 1 ? "*" + unit.factor() : "/" + 1 / unit.factor();
    }

    static String boundary(Factor.Boundary boundary) {
        return switch (boundary) {
            case DIRECT -> "direct";
            case LIFE_CYCLE -> "life-cycle, wider than Scope 2 asks";
            case NONE -> "does not apply";
        };
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void source(Line line, Source source) {
        line.text(source.publisher());
        line.number(source.year() == 0 ? Double.NaN : source.year(), Look.PLAIN);
        line.text(place(source.locator()));
        line.text(source.licence());
        line.text(source.quality().text());
    }

    private static String place(Locator locator) {
        return locator instanceof Locator.Publication publication
                ? publication.text() + publication.url().map(url -> ", " + url).orElse("")
                : locator.text();
    }

    private String usedBy(Factor factor) {
        List<String> users = new ArrayList<>();
        for (Site site : subject.plan().sites()) {
            boolean named = List.of(
                            site.gridFactor(),
                            site.residualFactor(),
                            site.waterFactor(),
                            site.waterWithdrawalFactor(),
                            site.carbonFreeFactor())
                    .contains(Optional.of(factor.id()));
            if (named) {
                users.add(site.name());
            }
        }
        return users.isEmpty() ? "nothing" : String.join(", ", users);
    }

    private record Value(String label, OptionalDouble value, Unit unit, Source source, boolean byDefault) {}

    private void otherValues() {
        page.section("Inputs of the figures");
        page.remark(
                "Every input of the figures on the summary that is not itself a figure. A default stands because nobody"
                        + " chose it.");
        page.header(List.of(
                Heading.text("Input", 40),
                Heading.text("Default?"),
                Heading.number("Value"),
                Heading.text("Unit"),
                Heading.number(""),
                Heading.text(""),
                Heading.text(""),
                Heading.text(""),
                Heading.text("Note"),
                Heading.number(""),
                Heading.text("Publisher", 24),
                Heading.number("Published"),
                Heading.text("Title and place", 40),
                Heading.text("Licence"),
                Heading.text("Quality"),
                Heading.text("Used by", 28)));
        inputs().forEach(this::input);
    }

    private Map<Value, Set<String>> inputs() {
        Map<Value, Set<String>> inputs = new LinkedHashMap<>();
        for (Figure figure : subject.main().figures()) {
            for (Derivation.Input input : figure.derivation().inputs()) {
                if (input.figure().isEmpty()) {
                    Value value =
                            new Value(input.label(), input.value(), input.unit(), input.source(), input.byDefault());
                    inputs.computeIfAbsent(value, any -> new LinkedHashSet<>()).add(figure.key());
                }
            }
        }
        return inputs;
    }

    private void input(Value value, Set<String> figures) {
        Line line = page.entry();
        line.text(value.label());
        line.text(value.byDefault() ? "default" : "");
        line.number(value.value(), Look.of(value.unit(), value.value().orElse(0)));
        line.text(value.unit().symbol());
        line.skipTo(8);
        line.text(value.value().isPresent() ? "" : "not known");
        line.skip();
        source(line, value.source());
        line.text(String.join(", ", figures));
    }
}
