package org.coppice.importers.recognise;

/**
 * The columns of readings that Coppice wrote, in their order. A file that has them all says of each reading what it is, so nothing
 * of it is guessed or asked.
 *
 * <p>A row is one interval, from its start (inclusive) to its end (exclusive). Beside the two times in UTC, the local time of the
 * start stands for people, with its offset, which tells the hours apart that autumn has twice.
 */
public enum ExportedColumn {
    /** The name of the site. */
    SITE("Site", ColumnRole.OTHER),
    METER("Meter", ColumnRole.METER),
    CHANNEL("Channel", ColumnRole.KIND),
    /** A name of {@link org.coppice.model.plan.meter.Commodity}. */
    COMMODITY("Commodity", ColumnRole.OTHER),
    /** A name of {@link org.coppice.model.plan.meter.Flow}. */
    FLOW("Flow", ColumnRole.FLOW),
    /** Which energy of the site it stands for: it, facility, grid, generation or other. */
    MEASURES("Measures", ColumnRole.OTHER),
    /** Of the site: {@code Europe/Berlin}. */
    ZONE("Time zone", ColumnRole.OTHER),
    LOCAL_START("Start (local time)", ColumnRole.OTHER),
    OFFSET("UTC offset", ColumnRole.OTHER),
    START("Start (UTC)", ColumnRole.START),
    END("End (UTC)", ColumnRole.END),
    /** Blank where there is no reading. Its header may go on with the unit in brackets. */
    VALUE("Value", ColumnRole.VALUE),
    /** The symbol of a {@link org.coppice.model.quantity.Unit}; blank for a fraction. */
    UNIT("Unit", ColumnRole.UNIT),
    /** A name of {@link org.coppice.model.time.ReadingQuality}. */
    QUALITY("Quality", ColumnRole.QUALITY);

    private final String header;
    private final ColumnRole role;

    ExportedColumn(String header, ColumnRole role) {
        this.header = header;
        this.role = role;
    }

    /** What stands above it. */
    public String header() {
        return header;
    }

    ColumnRole role() {
        return role;
    }

    /** Whether a cell heads this column. */
    boolean heads(String cell) {
        String bare = this == VALUE ? cell.replaceFirst("\\s*\\(.*\\)$", "") : cell;
        return bare.equalsIgnoreCase(header);
    }

    /** Whether the reading can be read without it: what people alone need. */
    boolean isForPeople() {
        return this == ZONE || this == LOCAL_START || this == OFFSET;
    }
}
