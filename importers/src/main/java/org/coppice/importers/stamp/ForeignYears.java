package org.coppice.importers.stamp;

/** Years that can be nothing but those of another era: the Buddhist one of Thailand, and that of Taiwan, of three digits. */
final class ForeignYears {
    private static final int BUDDHIST = 543;
    private static final int MINGUO = 1911;
    /** 1957 to 2157, which nobody writes of readings in another calendar. */
    private static final int FIRST_BUDDHIST = 2500;

    private static final int LAST_BUDDHIST = 2700;

    private ForeignYears() {}

    /** The year of our calendar; the same for years that are. */
    static int gregorian(int year) {
        if (isMinguo(year)) {
            return year + MINGUO;
        }
        return year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST ? year - BUDDHIST : year;
    }

    /** Whether a number of three digits is a year of Taiwan's era: 100 is 2011. */
    static boolean isMinguo(int number) {
        return number >= 100 && number <= 199;
    }
}
