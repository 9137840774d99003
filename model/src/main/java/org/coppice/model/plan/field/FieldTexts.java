package org.coppice.model.plan.field;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Labels and help of the fields, from {@code fields.properties}: {@code fleet.power-cap = Power cap | What it does.} */
public final class FieldTexts {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.coppice.model.plan.field.fields", Locale.ROOT);

    private FieldTexts() {}

    /** What a property, a record type or a choice is called. */
    public static String label(String key) {
        return part(key, 0);
    }

    /** One sentence of help; empty where the label says all. */
    public static String help(String key) {
        return part(key, 1);
    }

    private static String part(String key, int number) {
        try {
            String[] parts = TEXTS.getString(key).split("\\|", 2);
            return number < parts.length ? parts[number].strip() : "";
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("fields.properties has no text for " + key, missing);
        }
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
