package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.InsideSite;
import org.coppice.importers.measure.MeterDirection;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.Subject;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.source.Finding;

/** Which way a series flows, seen from the site: by an answer, by its words beside those of the others, by its sign. */
public final class FlowDecision {
    private final Answers answers;
    private final Notes notes;
    private final boolean alone;
    private final String counterparts;

    /** {@code counterparts} are the words of the other series of the file; {@code alone}, whether there are none. */
    FlowDecision(Answers answers, Notes notes, boolean alone, String counterparts) {
        this.answers = answers;
        this.notes = notes;
        this.alone = alone;
        this.counterparts = counterparts;
    }

    /** Decides, and makes all values of a series that flows one way positive. */
    Flow decide(RawSeries raw, String name, String question, Commodity commodity, Points points, QuantityKind kind) {
        Optional<Flow> given = answers.find("flow", name)
                .flatMap(text -> Arrays.stream(Flow.values())
                        .filter(flow -> flow.text().equalsIgnoreCase(text.strip()))
                        .findFirst());
        Flow flow = given.orElseGet(() -> guessed(raw, commodity));
        long negative =
                Arrays.stream(points.values()).filter(value -> value < 0).count();
        boolean signless = flow != Flow.NET && kind.adds() && commodity != Commodity.OTHER;
        return negative == 0 || !signless ? flow : negativeValues(raw, name, question, points, flow, negative);
    }

    private Flow guessed(RawSeries raw, Commodity commodity) {
        String words = words(raw);
        Flow byWords = Subject.flow(words, commodity);
        if (commodity != Commodity.ELECTRICITY) {
            return byWords;
        }
        if (byWords == Flow.IMPORT && MeterDirection.isLeaving(raw.words())) {
            return Flow.EXPORT;
        }
        boolean open = byWords == Flow.IMPORT || byWords == Flow.NONE;
        boolean titled = alone
                && byWords == Flow.IMPORT
                && Subject.direction(words).isEmpty()
                && Subject.isFedInOnly(raw.words());
        if (titled || (open && Subject.isFedInBeside(words, counterparts))) {
            return Flow.EXPORT;
        }
        return InsideSite.is(words, counterparts, open) ? Flow.NONE : byWords;
    }

    /** All words of a series that may tell its direction. */
    public static String words(RawSeries raw) {
        return String.join(
                " ",
                raw.column().words(),
                raw.channel(),
                raw.direction(),
                inHeader(raw.column().unitEvidence()));
    }

    /** Of the evidence only a header speaks of the direction; a place has the name of the file in it. */
    private static String inHeader(String evidence) {
        return evidence.startsWith("header ") ? evidence : "";
    }

    private Flow negativeValues(RawSeries raw, String name, String question, Points points, Flow flow, long negative) {
        int first = 0;
        while (!(points.values()[first] < 0)) {
            first++;
        }
        String where = raw.where(points.from()[first]);
        String message = name + ": " + negative + " reading(s) are negative; this is the first.";
        boolean fedIn = flow == Flow.EXPORT || flow == Flow.NONE;
        if ((negative == points.size() && fedIn) || answers.find("flow", name).isPresent()) {
            for (int i = 0; i < points.size(); i++) {
                points.values()[i] = Math.abs(points.values()[i]);
            }
            notes.repaired("negative", where, message, "Written as positive values of " + flow.text() + ".");
            return flow;
        }
        OptionalDouble size = OptionalDouble.of(known(points).map(Math::abs).sum());
        List<Finding.Option> options = new ArrayList<>();
        options.add(new Finding.Option("net", OptionalDouble.of(known(points).sum())));
        options.add(new Finding.Option(flow.text(), size));
        if (flow != Flow.EXPORT) {
            options.add(new Finding.Option("export", size));
        }
        notes.ask(
                question,
                "net",
                negative + " readings are negative",
                where,
                message + " Is this the balance of import and export, or is it fed in?",
                options);
        return Flow.NET;
    }

    private static DoubleStream known(Points points) {
        return Arrays.stream(points.values()).filter(value -> !Double.isNaN(value));
    }
}
