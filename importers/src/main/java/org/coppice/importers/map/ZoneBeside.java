package org.coppice.importers.map;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.ZoneWords;

/** The zone that stands in a column of its own: offsets make times instants, one region for all is the zone of the table. */
final class ZoneBeside {
    private final RowTimesBuilder times;
    private final Table table;
    private final int column;
    private final int from;
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();

    ZoneBeside(Shape shape, RowTimesBuilder times) {
        this.times = times;
        table = shape.table();
        column = shape.time().zone();
        from = shape.dataFrom();
    }

    /** Moves the times by their offsets if all have one, else takes the region; whether they are instants now. */
    boolean read() {
        Set<ZoneId> regions = new HashSet<>();
        boolean fixed = true;
        for (int row = from; row < table.rows(); row++) {
            Optional<ZoneId> zone = zone(row);
            zone.ifPresent(regions::add);
            fixed &=
                    !times.has(row) || zone.filter(ZoneOffset.class::isInstance).isPresent();
        }
        if (!fixed) {
            times.setNamed(regions.size() == 1 ? Optional.of(regions.iterator().next()) : Optional.empty());
            return false;
        }
        for (int row = from; row < table.rows(); row++) {
            if (times.has(row)) {
                times.setAhead(row, times.at[row], secondsAhead(row));
            }
        }
        return true;
    }

    private Optional<ZoneId> zone(int row) {
        return known.computeIfAbsent(table.text(row, column), ZoneWords::ofCell);
    }

    private int secondsAhead(int row) {
        return zone(row)
                .map(zone -> zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds())
                .orElse(0);
    }
}
