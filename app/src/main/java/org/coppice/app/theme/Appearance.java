package org.coppice.app.theme;

import java.util.Locale;

/** What the user chose: light, dark, or whatever the desktop has. */
public enum Appearance {
    LIGHT,
    DARK,
    SYSTEM;

    /** For menus: {@code Light}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The choice of that name; {@link #SYSTEM} where the name is unknown. */
    public static Appearance of(String name) {
        for (Appearance choice : values()) {
            if (choice.name().equalsIgnoreCase(name)) {
                return choice;
            }
        }
        return SYSTEM;
    }
}
