package org.coppice.importers.recognise;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** The month, with its year, that a title names: {@code Electricity June 2024}, {@code 06/2024}, {@code 2024年6月}. */
final class NamedMonth {
    private static final int LONGEST = 120;
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\p{L})\\p{L}{3,12}\\.?[ ,/_-]{1,2}(?:19|20)\\d\\d(?![\\d.,])"
                    + "|(?<![\\d./-])(?:0?[1-9]|1[0-2])[./-](?:19|20)\\d\\d(?![\\d./-])"
                    + "|(?<![\\d./-])(?:19|20)\\d\\d[./_-](?:0[1-9]|1[0-2])(?![\\d./-])"
                    + "|(?<!\\d)(?:19|20)\\d\\d年\\d{1,2}月(?!\\d)");

    private NamedMonth() {}

    /** The one month of a text; empty if it names none or several, or a day. */
    static Optional<YearMonth> of(String text) {
        if (text.length() < 6 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Set<YearMonth> months = new HashSet<>();
        Matcher found = MONTH.matcher(text);
        StampText stamp = new StampText();
        while (found.find()) {
            boolean month = stamp.parse(found.group().replace('_', '-'))
                    && stamp.isMonth()
                    && !stamp.isRange()
                    && stamp.fits(DateOrder.YMD);
            if (month && !text.substring(0, found.start()).matches(".*\\d[. ]{0,2}")) {
                months.add(YearMonth.from(java.time.LocalDate.ofEpochDay(stamp.epochDay(DateOrder.YMD))));
            }
        }
        return months.size() == 1 ? Optional.of(months.iterator().next()) : Optional.empty();
    }
}
