package org.coppice.importers.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;

/**
 * What an invoice says.
 *
 * @param quantity canonical
 * @param period empty where it is that of the file
 */
public record Bill(double quantity, Unit unit, Optional<Period> period) {
    private static final Pattern WITH_PERIOD =
            Pattern.compile("(.*?)(?:[,;]\\s*|\\s+(?:in|for|from)\\s+)(\\d{4}(?:-.*)?)");

    /**
     * Reads {@code 812 MWh}, {@code 812 MWh, 2024-03} or {@code 812,000 kWh, 2024-03-05 to 2024-04-04}.
     *
     * @param unit of the series, and of a bare number
     * @throws UserError where there is no quantity of that kind, or no period behind it
     */
    public static Bill parse(String text, Unit unit) {
        Matcher both = WITH_PERIOD.matcher(text.strip());
        boolean dated = both.matches() && !both.group(1).isBlank();
        double quantity = QuantityText.parse(dated ? both.group(1) : text, unit);
        if (!(quantity > 0)) {
            throw new UserError("A bill of " + text.strip() + " cannot be compared with. Write what it says was used.");
        }
        return new Bill(quantity, unit, dated ? Optional.of(Period.parse(both.group(2))) : Optional.empty());
    }
}
