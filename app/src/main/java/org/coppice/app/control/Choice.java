package org.coppice.app.control;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Boxes to choose from: values of the domain under their names, not to be typed into. */
public final class Choice {

    private Choice() {}

    /** A box that says what is chosen there while nothing is. */
    public static <T> ComboBox<T> of(String label, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setPromptText(label);
        box.setAccessibleText(label);
        box.setConverter(names(name));
        return box;
    }

    /** Shows values by their names. */
    public static <T> StringConverter<T> names(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("this box is not typed into, so “" + text + "” cannot come");
            }
        };
    }
}
