package org.coppice.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.QuantityText;

/** A thin bar of three parts: how much of a figure is metered, modelled, and taken from defaults. */
public final class BasisBar extends Region {
    /** In pixels; thin, because it stands below every figure. */
    private static final double HEIGHT = 3;

    private final Region metered = part("basis-metered");
    private final Region modelled = part("basis-modelled");
    private final Region defaults = part("basis-defaults");
    private Basis basis = Basis.MODELLED;

    /** A bar without a figure yet. */
    public BasisBar() {
        getChildren().addAll(metered, modelled, defaults);
        getStyleClass().add("basis-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    /** Shows the shares. */
    public void setBasis(Basis newBasis) {
        basis = newBasis;
        setAccessibleText("Rests on " + words(newBasis));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double first = snapPositionX(width * basis.metered());
        double second = snapPositionX(width * (basis.metered() + basis.modelled()));
        metered.resizeRelocate(0, 0, first, HEIGHT);
        modelled.resizeRelocate(first, 0, second - first, HEIGHT);
        defaults.resizeRelocate(second, 0, width - second, HEIGHT);
    }

    /** The shares in words, those of nothing left out. */
    public static String words(Basis basis) {
        List<String> parts = new ArrayList<>();
        add(parts, basis.metered(), "metered");
        add(parts, basis.modelled(), "modelled");
        add(parts, basis.defaults(), "defaults");
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, double share, String word) {
        if (share <= 0) {
            return;
        }
        double percent = share * 100;
        String number = percent < 0.5 ? "below 1" : QuantityText.formatNumber(Math.rint(percent), 3);
        parts.add(number + "\u00a0% " + word);
    }
}
