package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;

/** Collects figures: for each key the total first, then the sites. */
final class FigureSheet {
    private final List<Figure> figures = new ArrayList<>();

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The figure of that key and site; it must have been added before. */
    Figure get(String key, Optional<String> site) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key) && figure.site().equals(site))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figure " + key + " yet"));
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    void addAll(List<Figure> more) {
        figures.addAll(more);
    }

    /** One figure a site, and their sum. */
    void sum(List<SiteStatements> sites, Function<SiteStatements, Figure> of) {
        List<Figure> parts = sites.stream().map(of).toList();
        if (!parts.isEmpty()) {
            figures.add(total(parts));
        }
        figures.addAll(parts);
    }

    /** A figure of the total and one of each site, made by the same rule. */
    void each(List<SiteStatements> sites, Function<Optional<SiteStatements>, Figure> of) {
        if (!sites.isEmpty()) {
            figures.add(of.apply(Optional.empty()));
        }
        sites.forEach(site -> figures.add(of.apply(Optional.of(site))));
    }

    /** The sum over sites; missing where any part is, because a part of a total is not the total. */
    private static Figure total(List<Figure> parts) {
        Figure first = parts.get(0);
        double sum = 0;
        Basis basis = first.basis();
        List<String> notes = new ArrayList<>();
        for (Figure part : parts) {
            double value = part.value().orElse(Double.NaN);
            basis = part == first ? basis : Basis.weighted(basis, finite(sum), part.basis(), finite(value));
            sum += value;
            for (String note : part.notes()) {
                notes.add(part.site().map(site -> site + ": ").orElse("") + note);
            }
        }
        return Figure.of(
                        first.key(),
                        first.label(),
                        Optional.empty(),
                        sum,
                        first.unit(),
                        new Derivation(
                                "Σ sites",
                                first.derivation().method(),
                                parts.stream().map(Inputs::part).toList()),
                        basis)
                .withNotes(notes);
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** One figure divided by another of the same site; missing where either is, or where the divisor is 0. */
    Figure ratio(String key, String label, Optional<String> site, String part, String whole, Unit unit, String method) {
        Figure above = get(part, site);
        Figure below = get(whole, site);
        double divisor = below.value().orElse(Double.NaN);
        double value = divisor > 0 ? above.value().orElse(Double.NaN) / divisor : Double.NaN;
        return Figure.of(
                key,
                label,
                site,
                value,
                unit,
                new Derivation(
                        above.label() + " / " + below.label(),
                        method,
                        List.of(Inputs.figure(above), Inputs.figure(below))),
                above.basis());
    }
}
