package org.coppice.model.simulate.claims;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.plan.energy.Certificates;

/** A range of serial numbers of certificates after one prefix, both ends in it. */
record SerialRange(String prefix, BigInteger first, BigInteger last, boolean numbered) {
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d+)");

    /** The numbers of a record, in either order; empty where it states none. What bears no number counts as one certificate. */
    static Optional<SerialRange> of(Certificates certificates) {
        if (certificates.serialFirst().isBlank()) {
            return Optional.empty();
        }
        String last = certificates.serialLast().isBlank() ? certificates.serialFirst() : certificates.serialLast();
        Matcher from = NUMBER.matcher(certificates.serialFirst().strip());
        Matcher to = NUMBER.matcher(last.strip());
        if (!from.matches() || !to.matches()) {
            return Optional.of(
                    new SerialRange(certificates.serialFirst().strip(), BigInteger.ZERO, BigInteger.ZERO, false));
        }
        BigInteger a = new BigInteger(from.group(2));
        BigInteger b = new BigInteger(to.group(2));
        return Optional.of(new SerialRange(from.group(1), a.min(b), a.max(b), true));
    }

    boolean overlaps(SerialRange other) {
        return prefix.equalsIgnoreCase(other.prefix)
                && first.compareTo(other.last) <= 0
                && other.first.compareTo(last) <= 0;
    }

    /** How many certificates bear the numbers. */
    double count() {
        return last.subtract(first).add(BigInteger.ONE).doubleValue();
    }
}
