package org.coppice.model.simulate.year;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.TimeAxis;

/** The calendars of axes already met: making one costs more than simulating a site with it. */
final class Calendars {
    private static final int MOST = 64;
    private static final Map<TimeAxis, Calendar> KNOWN = new ConcurrentHashMap<>();

    private Calendars() {}

    static Calendar of(TimeAxis axis) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(axis, TimeAxis::calendar);
    }
}
