package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Sourced;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.time.Profile;

/**
 * Electricity from the grid, at time-of-use prices or under a tariff. Another price or tariff from a date on is another contract.
 *
 * @param site id of the site it supplies
 * @param weekday price in the currency a kWh, by month and hour, Monday to Friday
 * @param weekend the same, Saturday and Sunday
 * @param fixedPerMonth in the currency
 * @param export what is paid for a kWh fed into the grid, in the currency
 * @param supplierFactor the supplier's own emission factor for the product delivered, certificates sold off removed
 * @param tariff takes the place of the weekday and weekend prices; its terms for feed-in, where it has any, that of {@code export}
 * @param invoices to be set beside what is computed
 * @param priceMeter id of the meter with the price step by step, which takes the place of the weekday and weekend prices where it
 *     has readings; a tariff takes the place of both
 */
public record GridContract(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Currency currency,
        Profile weekday,
        Profile weekend,
        double fixedPerMonth,
        double export,
        Optional<Sourced<CarbonIntensity>> supplierFactor,
        Optional<Tariff> tariff,
        List<Invoice> invoices,
        Optional<String> priceMeter)
        implements EnergyContract {

    public static final RecordType<GridContract> TYPE = RecordType.of(GridContract.class, "grid-contract");
    public static final Field<GridContract, String> ID = TYPE.field("id", GridContract::id, Kinds.NAME);
    public static final Field<GridContract, String> NAME = TYPE.field("name", GridContract::name, Kinds.NAME);
    public static final Field<GridContract, String> SITE =
            TYPE.field("site", GridContract::site, Kinds.reference("site"));
    public static final Field<GridContract, LocalDate> FROM = TYPE.field("from", GridContract::from, Kinds.DATE);
    public static final Field<GridContract, Optional<LocalDate>> TO =
            TYPE.field("to", GridContract::to, Kinds.optional(Kinds.DATE));
    public static final Field<GridContract, Currency> CURRENCY =
            TYPE.field("currency", GridContract::currency, Kinds.CURRENCY);
    public static final Field<GridContract, Profile> WEEKDAY =
            TYPE.field("weekday", GridContract::weekday, Kinds.profile(Unit.FRACTION), price());
    public static final Field<GridContract, Profile> WEEKEND =
            TYPE.field("weekend", GridContract::weekend, Kinds.profile(Unit.FRACTION), price());
    public static final Field<GridContract, Double> FIXED_PER_MONTH =
            TYPE.fieldOr("fixedPerMonth", GridContract::fixedPerMonth, Kinds.NUMBER, 0.0);
    public static final Field<GridContract, Double> EXPORT =
            TYPE.fieldOr("export", GridContract::export, Kinds.NUMBER, 0.0);
    public static final Field<GridContract, Optional<Sourced<CarbonIntensity>>> SUPPLIER_FACTOR =
            TYPE.field("supplierFactor", GridContract::supplierFactor, Kinds.optionalSourced(Kinds.INTENSITY));
    public static final Field<GridContract, Optional<Tariff>> TARIFF =
            TYPE.field("tariff", GridContract::tariff, Kinds.optional(new RecordKind<>(TariffTypes.TARIFF)));
    public static final Field<GridContract, List<Invoice>> INVOICES =
            TYPE.field("invoices", GridContract::invoices, Kinds.list(Invoice.TYPE));

    public static final Field<GridContract, Optional<String>> PRICE_METER =
            TYPE.field("priceMeter", GridContract::priceMeter, Kinds.optional(Kinds.reference("meter")));

    /** Copies the invoices. */
    public GridContract {
        invoices = List.copyOf(invoices);
    }

    /** A contract at time-of-use prices, without invoices. */
    public GridContract(
            String id,
            String name,
            String site,
            LocalDate from,
            Optional<LocalDate> to,
            Currency currency,
            Profile weekday,
            Profile weekend,
            double fixedPerMonth,
            double export,
            Optional<Sourced<CarbonIntensity>> supplierFactor) {
        this(
                id,
                name,
                site,
                from,
                to,
                currency,
                weekday,
                weekend,
                fixedPerMonth,
                export,
                supplierFactor,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Bounds<Profile> price() {
        return new Bounds<>(price -> price.min() >= -10 && price.max() <= 10, "between −10 and 10 a kWh");
    }

    @Override
    public Optional<String> supplies() {
        return Optional.of(site);
    }

    @Override
    public Optional<Technology> conveys() {
        return Optional.empty();
    }
}
