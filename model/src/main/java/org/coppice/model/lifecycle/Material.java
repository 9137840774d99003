package org.coppice.model.lifecycle;

import java.util.Locale;

/** A material whose recovery is followed. */
public enum Material {
    STEEL("Steel", "steel", "iron", "fe", "ferrous"),
    ALUMINIUM("Aluminium", "alumin", "al"),
    COPPER("Copper", "copper", "cu"),
    PLASTICS("Plastics", "plastic", "polymer"),
    /** Circuit boards less the gold, silver and palladium in them. */
    BOARDS("Circuit boards", "circuit", "pcb", "board", "pwb", "electronic"),
    GOLD("Gold", "gold", "au"),
    SILVER("Silver", "silver", "ag"),
    PALLADIUM("Palladium", "palladium", "pd"),
    /** Of known mass, but neither of the above nor named. */
    OTHER("Other or not known");

    private final String label;
    private final String[] words;

    Material(String label, String... words) {
        this.label = label;
        this.words = words;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The material that a name means, for example {@code aluminum}; {@link #OTHER} for any other name. */
    public static Material of(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        for (Material material : values()) {
            for (String word : material.words) {
                if (word.length() > 2 ? text.contains(word) : text.equals(word)) {
                    return material;
                }
            }
        }
        return OTHER;
    }
}
