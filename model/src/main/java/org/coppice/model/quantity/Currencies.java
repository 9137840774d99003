package org.coppice.model.quantity;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a currency by its ISO 4217 code or its sign. */
public final class Currencies {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Currency USD = Currency.getInstance("USD");
    public static final Currency GBP = Currency.getInstance("GBP");

    private static final Map<String, Currency> SIGNS = Map.of("€", EUR, "$", USD, "£", GBP);

    private Currencies() {}

    /** The currency of that code or sign, if there is one. */
    public static Optional<Currency> find(String text) {
        String word = text.strip();
        Currency signed = SIGNS.get(word);
        if (signed != null) {
            return Optional.of(signed);
        }
        if (word.length() != 3) {
            return Optional.empty();
        }
        String code = word.toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }
}
