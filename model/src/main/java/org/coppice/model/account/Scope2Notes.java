package org.coppice.model.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Instrument;

/** What has to be said beside the two results of Scope 2. */
final class Scope2Notes {
    private final RuleSet rules;
    private final List<String> notes = new ArrayList<>();

    Scope2Notes(RuleSet rules) {
        this.rules = rules;
    }

    List<String> of(Optional<Factor> factor, List<Scope2.Line> lines) {
        factor.filter(found -> found.boundary() == Factor.Boundary.LIFE_CYCLE)
                .ifPresent(
                        found -> notes.add(
                                "Location-based: the factor “" + found.name()
                                        + "” is life-cycle, wider than the direct emissions that Scope 2 asks for; the figure is too high."));
        if (!rules.status().equals("in force")) {
            notes.add("Market-based: after a " + rules.status() + " (" + rules.name() + "), which may change.");
        }
        lines.forEach(this::line);
        return notes;
    }

    private void line(Scope2.Line line) {
        Instrument instrument = line.instrument();
        if (instrument.lifeCycle()) {
            add(
                    "Market-based: the factor “" + instrument.name()
                            + "” is life-cycle, wider than the direct emissions that Scope 2 asks for; the figure is too high.");
        }
        if (instrument.kind() == Instrument.Kind.GRID_AVERAGE) {
            add("Market-based: no residual mix is known, so what no instrument covers counts at the grid average."
                    + " This has to be disclosed (Scope 2 Guidance 2015, table 6.3).");
        }
        if (instrument.kind() == Instrument.Kind.FOSSIL) {
            add("Market-based: no residual mix is known, so what no instrument covers counts at a fossil factor.");
        }
        if (instrument.kind() == Instrument.Kind.UNKNOWN) {
            add("Market-based: what no instrument covers has no factor: "
                    + instrument.source().locator().text() + ".");
        }
        if (line.provisional()) {
            add("Market-based: “" + instrument.name() + "” is provisional; the range says what is at stake.");
        }
    }

    private void add(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
