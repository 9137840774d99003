package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coppice.app.control.FigureText;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/** What can be dragged, the size that it is dragged to, and what that does to cost, carbon and matching. */
final class SizeStripModel implements AutoCloseable {
    static final double LEAST = 0.05;
    static final double MOST = 3;
    private static final double STEPS = 100;
    private static final List<String> WATCHED = List.of("cost.electricity", "scope2.market", "scope2.location", "cfe");

    private final Workspace workspace;
    private final ObservableList<Resizable> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Resizable> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");
    private final Following following = new Following();
    private Optional<Double> dragged = Optional.empty();
    private List<Figure> before = List.of();
    private boolean released;

    SizeStripModel(Workspace workspace) {
        this.workspace = workspace;
        following.later(workspace.assessmentProperty(), this::tellEffect);
        following.later(chosen, this::tellSize);
    }

    /** Offers what a site has; what was chosen stays chosen where it still is there. */
    void offer(String site) {
        List<Resizable> now = Resizable.of(workspace.plan(), site);
        if (now.equals(choices)) {
            return;
        }
        // What was let go stays explained; what another edit or an undo made of it is not its effect.
        if (!released) {
            effect.set("");
        }
        released = false;
        Resizable was = chosen.get();
        choices.setAll(now);
        any.set(!now.isEmpty());
        chosen.set(now.stream()
                .filter(each -> was != null && each.id().equals(was.id()))
                .findFirst()
                .or(() -> now.stream().findFirst())
                .orElse(null));
    }

    ObservableList<Resizable> choices() {
        return choices;
    }

    ObjectProperty<@Nullable Resizable> chosenProperty() {
        return chosen;
    }

    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    ReadOnlyStringProperty effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** Shows the year with the chosen thing so many times as large, to a hundredth: nobody installs 432.233 kW. */
    void drag(double exactly) {
        double times = Math.rint(exactly * STEPS) / STEPS;
        Resizable what = chosen.get();
        if (what == null) {
            return;
        }
        if (dragged.isEmpty()) {
            before = figures();
        }
        dragged = Optional.of(times);
        tellSize();
        Optional<UserError> problem = workspace.preview(what.edit(times));
        problem.ifPresent(told -> effect.set(told.text()));
    }

    /** Makes the edit that was dragged to. */
    void release() {
        Resizable what = chosen.get();
        Optional<Double> times = dragged;
        dragged = Optional.empty();
        if (what == null || times.isEmpty()) {
            return;
        }
        released = true;
        Optional<UserError> problem = workspace.tryEdit(what.edit(times.get()));
        if (problem.isPresent()) {
            workspace.endPreview();
            effect.set(problem.get().text());
        }
    }

    private void tellSize() {
        Resizable what = chosen.get();
        size.set(what == null ? "" : what.sized(dragged.orElse(1.0)));
    }

    private List<Figure> figures() {
        List<Figure> found = new ArrayList<>();
        WATCHED.forEach(key -> workspace.findFigure(key, Optional.empty()).ifPresent(found::add));
        return found;
    }

    private void tellEffect() {
        if (dragged.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (Figure old : before) {
            workspace
                    .findFigure(old.key(), old.site())
                    .ifPresent(now ->
                            words.add(old.label() + " " + FigureText.of(now).text() + change(old, now)));
        }
        effect.set(String.join(" · ", words));
    }

    private static String change(Figure old, Figure now) {
        return " ("
                + FigureText.change(old.value().orElse(Double.NaN), now.value().orElse(Double.NaN))
                + ")";
    }

    @Override
    public void close() {
        following.close();
        if (dragged.isPresent()) {
            workspace.endPreview();
        }
    }
}
