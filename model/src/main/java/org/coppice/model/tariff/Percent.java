package org.coppice.model.tariff;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in the labels of bill lines. */
final class Percent {

    private Percent() {}

    static String text(double share) {
        return number(share * 100) + " %";
    }

    /** Six digits, without trailing zeros. */
    static String number(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
