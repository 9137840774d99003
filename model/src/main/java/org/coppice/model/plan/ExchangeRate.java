package org.coppice.model.plan;

import java.time.LocalDate;
import java.util.Currency;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.Sourced;

/**
 * What one unit of a currency is worth in the reporting currency.
 *
 * @param rate reporting currency for one unit of {@code currency}
 */
public record ExchangeRate(String id, Currency currency, LocalDate date, Sourced<Double> rate) {
    public static final RecordType<ExchangeRate> TYPE = RecordType.of(ExchangeRate.class, "exchange-rate");
    public static final Field<ExchangeRate, String> ID = TYPE.field("id", ExchangeRate::id, Kinds.NAME);
    public static final Field<ExchangeRate, Currency> CURRENCY =
            TYPE.field("currency", ExchangeRate::currency, Kinds.CURRENCY);
    public static final Field<ExchangeRate, LocalDate> DATE = TYPE.field("date", ExchangeRate::date, Kinds.DATE);
    public static final Field<ExchangeRate, Sourced<Double>> RATE = TYPE.field(
            "rate",
            ExchangeRate::rate,
            Kinds.sourced(Kinds.NUMBER),
            Bounds.between(1e-9, 1e9, "more than 0").sourced());
}
