package org.coppice.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Colours and sizes of all scenes of the program. */
public final class Theme {
    /** Text of 13 px at 100 %. */
    public static final double TEXT_PIXELS = 13;

    /** Icons in em grow without end, because the size of an icon is the size of its font. */
    private static final double ICON_PIXELS = 15;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS = List.of("controlsfx-bridge.css", "dense.css", "coppice.css");

    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final List<Runnable> before = new ArrayList<>();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

    /** A theme in light and 100 % until told otherwise. */
    public Theme() {
        Fonts.load();
    }

    /** Whether the colours are those on a dark ground. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Called whenever all scenes are about to be styled anew. */
    public void beforeChange(Runnable listener) {
        before.add(listener);
    }

    /** Switches between light and dark. */
    public void setDark(boolean on) {
        before.forEach(Runnable::run);
        dark.set(on);
        Application.setUserAgentStylesheet(
                on ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(this::dress);
    }

    /** Scales all text, and with it everything measured in em; 1 is 100 %. */
    public void setZoom(double factor) {
        before.forEach(Runnable::run);
        zoom.set(factor);
        scenes.forEach(this::dress);
    }

    /** How large all is; 1 is 100 %. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** The size of text at the present zoom: one em. */
    public double textPixels() {
        return TEXT_PIXELS * zoom.get();
    }

    /** Dresses a scene, now and whenever the theme changes. */
    public void add(Scene scene) {
        scenes.add(scene);
        dress(scene);
    }

    /** Forgets a scene whose window closed. */
    public void remove(Scene scene) {
        scenes.remove(scene);
    }

    /** The style sheets above the base, for scenes that are built elsewhere, such as dialogs. */
    public List<String> styleSheets() {
        List<String> sheets = new ArrayList<>();
        for (String sheet : SHEETS) {
            sheets.add(String.valueOf(Theme.class.getResource(sheet)));
        }
        sheets.add(textSize());
        return sheets;
    }

    private void dress(Scene scene) {
        scene.getStylesheets().setAll(styleSheets());
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark.get());
    }

    /** A style sheet rather than a style of the root, because popups take over the sheets of their owner, not its style. */
    private String textSize() {
        String rule = String.format(
                Locale.ROOT,
                ".root { -fx-font-family: \"%s\"; -fx-font-size: %.1fpx; } .rail-item .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
                Fonts.FAMILY,
                textPixels(),
                ICON_PIXELS * zoom.get());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
