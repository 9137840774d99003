package org.coppice.importers.stamp;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.coppice.model.source.UserError;

/** Time zones as people write them. */
public final class ZoneNames {
    private static final int MOST_NAMED = 3;

    private ZoneNames() {}

    /**
     * The zone of that name or offset.
     *
     * @throws UserError naming what was written and the zones it may have meant
     */
    public static ZoneId require(String text) {
        String written = text.strip();
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            List<String> nearest = nearest(written);
            String maybe = nearest.isEmpty() ? "" : " Maybe " + String.join(" or ", nearest) + "?";
            throw new UserError(
                    "“" + written + "” is no time zone." + maybe
                            + " Write for example Europe/Berlin, America/New_York, UTC or +01:00.",
                    e);
        }
    }

    /** Zones whose name, or whose city alone, differs in few letters. */
    static List<String> nearest(String written) {
        String wanted = simple(written);
        int most = Math.min(2, wanted.length() / 3);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> distance(wanted, id) <= most)
                .sorted(Comparator.<String>comparingInt(id -> distance(wanted, id))
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMED)
                .toList();
    }

    private static int distance(String wanted, String id) {
        String whole = simple(id);
        String city = simple(id.substring(id.lastIndexOf('/') + 1));
        return Math.min(edits(wanted, whole), edits(wanted, city));
    }

    private static String simple(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** The Levenshtein distance: letters to be put in, left out or changed. */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
