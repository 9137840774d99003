package org.coppice.model.plan.meter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.time.SeriesRef;

/**
 * A meter and, once imported, its readings.
 *
 * @param site id of its site
 * @param measures which energy of the site it stands for
 * @param channel as the file names it, for example {@code Wirkleistung}
 * @param series its readings; empty before the first import
 * @param replacesModel whether its readings take the place of the modelled load, hour by hour where there are readings
 */
public record Meter(
        String id,
        String name,
        String site,
        Commodity commodity,
        Flow flow,
        Measures measures,
        String channel,
        Optional<SeriesRef> series,
        boolean replacesModel) {

    /** What the readings of a meter stand for. */
    public enum Measures {
        /** Energy at the IT equipment, or at the output of its UPS. */
        IT,
        /** Everything the site draws, cooling and losses included. */
        FACILITY,
        /**
         * What the site draws from the grid, or gives to it where it flows out. What the site generates for itself is not in it, so its
         * load is more.
         */
        GRID,
        /** What a contracted plant generates. */
        GENERATION,
        /** None of these; shown, but not used. */
        OTHER;

        /** As files and answers write it: {@code it}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All of them, as files and answers write them. */
        public static List<String> codes() {
            return Arrays.stream(values()).map(Measures::code).toList();
        }
    }

    /** A reference to readings. */
    public static final RecordType<SeriesRef> SERIES_TYPE = RecordType.of(SeriesRef.class, "series-ref");

    public static final RecordType<Meter> TYPE = RecordType.of(Meter.class, "meter");
    public static final Field<Meter, String> ID = TYPE.field("id", Meter::id, Kinds.NAME);
    public static final Field<Meter, String> NAME = TYPE.field("name", Meter::name, Kinds.NAME);
    public static final Field<Meter, String> SITE = TYPE.field("site", Meter::site, Kinds.reference("site"));
    public static final Field<Meter, Commodity> COMMODITY =
            TYPE.field("commodity", Meter::commodity, Kinds.choice(Commodity.class));
    public static final Field<Meter, Flow> FLOW = TYPE.field("flow", Meter::flow, Kinds.choice(Flow.class));
    public static final Field<Meter, Measures> MEASURES =
            TYPE.field("measures", Meter::measures, Kinds.choice(Measures.class));
    public static final Field<Meter, String> CHANNEL = TYPE.field("channel", Meter::channel, Kinds.TEXT);
    public static final Field<Meter, Optional<SeriesRef>> SERIES =
            TYPE.field("series", Meter::series, Kinds.optional(new RecordKind<>(SERIES_TYPE)));
    public static final Field<Meter, Boolean> REPLACES_MODEL =
            TYPE.field("replacesModel", Meter::replacesModel, Kinds.YES_NO);

    static {
        SERIES_TYPE.field("id", SeriesRef::id, Kinds.NAME);
        SERIES_TYPE.field("hash", SeriesRef::hash, Kinds.TEXT);
    }
}
