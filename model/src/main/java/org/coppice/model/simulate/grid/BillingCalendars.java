package org.coppice.model.simulate.grid;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.tariff.BillingCalendar;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.time.Holiday;
import org.coppice.model.time.TimeAxis;

/** The billing calendars of axes and holidays already met: making one costs more than the bill itself. */
public final class BillingCalendars {
    private static final int MOST = 64;
    private static final Map<Key, BillingCalendar> KNOWN = new ConcurrentHashMap<>();

    private record Key(TimeAxis axis, List<Holiday> holidays) {}

    private BillingCalendars() {}

    /** The calendar of a tariff over the year. */
    public static BillingCalendar of(YearFrame frame, Tariff tariff) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                new Key(frame.axis(), tariff.holidays()),
                key -> BillingCalendar.of(key.axis(), frame.calendar(), key.holidays()));
    }
}
