package org.coppice.model.plan.field;

import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.EmbodiedClaim;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Severity;
import org.coppice.model.source.Source;

/** The shapes of provenance, findings and reference data, whose packages come before fields and know none. */
public final class SourceTypes {
    private static final Variants<Locator> LOCATOR;
    /** Publisher, year, place, licence, quality. */
    public static final RecordType<Source> SOURCE = RecordType.of(Source.class, "source");

    /** The low and the high end, in the unit of the value. */
    public static final RecordType<Range> RANGE = RecordType.of(Range.class, "range");

    /** A claim about embodied carbon. */
    public static final RecordType<EmbodiedClaim> CLAIM = RecordType.of(EmbodiedClaim.class, "embodied-claim");

    /** A published factor. */
    public static final RecordType<Factor> FACTOR = RecordType.of(Factor.class, "factor");

    /** A finding; its options are kept as texts and totals. */
    public static final RecordType<Finding> FINDING = RecordType.of(Finding.class, "finding");

    private static final RecordType<Finding.Option> OPTION = RecordType.of(Finding.Option.class, "finding-option");

    static {
        RecordType<Locator.Publication> publication = RecordType.of(Locator.Publication.class, "publication");
        publication.field("title", Locator.Publication::title, Kinds.TEXT);
        publication.field("place", Locator.Publication::place, Kinds.TEXT);
        publication.field("url", Locator.Publication::url, Kinds.optional(Kinds.TEXT));
        RecordType<Locator.Cells> cells = RecordType.of(Locator.Cells.class, "cells");
        cells.field("file", Locator.Cells::file, Kinds.TEXT);
        cells.field("hash", Locator.Cells::hash, Kinds.TEXT);
        cells.field("sheet", Locator.Cells::sheet, Kinds.TEXT);
        cells.field("range", Locator.Cells::range, Kinds.TEXT);
        RecordType<Locator.PlanField> planField = RecordType.of(Locator.PlanField.class, "plan-field");
        planField.field("recordType", Locator.PlanField::recordType, Kinds.TEXT);
        planField.field("recordId", Locator.PlanField::recordId, Kinds.TEXT);
        planField.field("fieldKey", Locator.PlanField::fieldKey, Kinds.TEXT);
        RecordType<Locator.Rule> rule = RecordType.of(Locator.Rule.class, "rule");
        rule.field("text", Locator.Rule::text, Kinds.TEXT);
        RecordType<Locator.OtherFigure> figure = RecordType.of(Locator.OtherFigure.class, "other-figure");
        figure.field("key", Locator.OtherFigure::key, Kinds.TEXT);
        LOCATOR = Variants.of(List.of(publication, cells, planField, rule, figure));

        SOURCE.field("publisher", Source::publisher, Kinds.TEXT);
        SOURCE.fieldOr("year", Source::year, Kinds.WHOLE, 0);
        SOURCE.field("locator", Source::locator, new RecordKind<>(LOCATOR));
        SOURCE.field("licence", Source::licence, Kinds.TEXT);
        SOURCE.field("quality", Source::quality, Kinds.choice(Quality.class));

        RANGE.field("low", Range::low, Kinds.NUMBER);
        RANGE.field("high", Range::high, Kinds.NUMBER);

        CLAIM.field("id", EmbodiedClaim::id, Kinds.NAME);
        CLAIM.field("value", EmbodiedClaim::value, Kinds.CARBON);
        CLAIM.field("range", EmbodiedClaim::range, Kinds.optional(new RecordKind<>(RANGE)));
        CLAIM.field("boundary", EmbodiedClaim::boundary, Kinds.TEXT);
        CLAIM.field("source", EmbodiedClaim::source, new RecordKind<>(SOURCE));

        FACTOR.field("id", Factor::id, Kinds.NAME);
        FACTOR.field("kind", Factor::kind, Kinds.choice(Factor.Kind.class));
        FACTOR.field("region", Factor::region, Kinds.NAME);
        FACTOR.field("name", Factor::name, Kinds.TEXT);
        FACTOR.field("year", Factor::year, Kinds.WHOLE);
        FACTOR.field("value", Factor::value, Kinds.NUMBER);
        FACTOR.field("unit", Factor::unit, Kinds.UNIT);
        FACTOR.field("boundary", Factor::boundary, Kinds.choice(Factor.Boundary.class));
        FACTOR.fieldOr("signal", Factor::signal, Kinds.choice(Factor.Signal.class), Factor.Signal.AVERAGE);
        FACTOR.field("source", Factor::source, new RecordKind<>(SOURCE));
        FACTOR.field("meter", Factor::meter, Kinds.optional(Kinds.reference("meter")));
        FACTOR.field("profile", Factor::profile, Kinds.optional(Kinds.profile(Unit.FRACTION)));

        OPTION.field("choice", Finding.Option::choice, Kinds.TEXT);
        OPTION.fieldOr(
                "total",
                Finding.Option::total,
                TextKind.of(SourceTypes::total, SourceTypes::text),
                OptionalDouble.empty());
        FINDING.field("code", Finding::code, Kinds.NAME);
        FINDING.field("severity", Finding::severity, Kinds.choice(Severity.class));
        FINDING.field("where", Finding::where, Kinds.TEXT);
        FINDING.field("message", Finding::message, Kinds.TEXT);
        FINDING.field("action", Finding::action, Kinds.TEXT);
        FINDING.field("options", Finding::options, Kinds.list(OPTION));
    }

    private SourceTypes() {}

    private static OptionalDouble total(String text) {
        return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static String text(OptionalDouble total) {
        return total.isPresent() ? Double.toString(total.getAsDouble()) : "";
    }

    /** The shapes of this class, for tests that walk all fields. */
    public static List<RecordType<?>> all() {
        return List.of(SOURCE, RANGE, CLAIM, FACTOR, FINDING, OPTION);
    }
}
