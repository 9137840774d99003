package org.coppice.model.time;

/** What kind of day a tariff or a timetable takes a date for. */
public enum DayType {
    /** Monday to Friday. */
    WEEKDAY("weekday", 0),
    SATURDAY("Saturday", 1),
    SUNDAY("Sunday", 2),
    /** A named holiday, on whatever day of the week it falls. */
    HOLIDAY("holiday", 3);

    private final String text;
    private final int index;

    DayType(String text, int index) {
        this.text = text;
        this.index = index;
    }

    /** The first of its 12 × 24 places in {@link DayTypes#slots}. */
    public int firstSlot() {
        return index * 288;
    }

    /** The word in messages. */
    public String text() {
        return text;
    }
}
