package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.settlement.NegativePrices;
import org.coppice.model.settlement.PpaTerms;
import org.coppice.model.settlement.Pricing;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;

/**
 * A power purchase agreement: a share of what a plant generates, at an agreed price.
 *
 * @param site id of the site it is for
 * @param capacity of the plant
 * @param generationMeter id of the plan's meter that holds the plant's generation; scaled so that its largest step is the
 *     capacity
 * @param capacityFactor by month and hour, used where no meter is named; what is forecast where a forecast is settled
 * @param strike in the currency a kWh, of the base year
 * @param certificates whether the certificates come with the electricity; without them it is null power
 * @param share of the plant that is contracted
 * @param baseload the constant power that a baseload agreement settles; the contracted capacity where it is empty
 * @param floor of the price that counts, in the currency a kWh
 * @param cap of the price that counts
 * @param escalation of the strike a year, {@code S_0 (1 + e)^y}
 * @param baseYear of the strike; the year of the first day where it is empty
 * @param negativeHours for how many hours in a row the price must be negative for the clause to hold; 0 means any step
 * @param fee for balancing and handling, in the currency a kWh settled
 * @param basis what the place of settlement adds to the reference price, in the currency a kWh
 * @param referencePrice in the currency a kWh, by month and hour; used where no meter is named
 * @param referenceMeter id of the plan's meter that holds the price in the currency a kWh; with neither, the price of the site's
 *     grid contract stands in
 * @param market in which the plant stands, where that is not the site's
 * @param plant id of the plant at its registry, by which two claims to the same generation are told
 * @param provisional whether the certificates are still to come
 * @param zone grid region of the plant, finer than the market, for example a bidding zone; blank where it is not known
 */
public record Ppa(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Technology technology,
        Power capacity,
        Optional<String> generationMeter,
        Profile capacityFactor,
        Currency currency,
        double strike,
        boolean certificates,
        Ratio share,
        VolumeRule volume,
        Optional<Power> baseload,
        Delivery delivery,
        Pricing pricing,
        Optional<Double> floor,
        Optional<Double> cap,
        Ratio escalation,
        Optional<Integer> baseYear,
        NegativePrices negativePrices,
        int negativeHours,
        double fee,
        double basis,
        Optional<Profile> referencePrice,
        Optional<String> referenceMeter,
        String market,
        String plant,
        boolean provisional,
        String zone)
        implements EnergyContract {

    public static final RecordType<Ppa> TYPE = RecordType.of(Ppa.class, "ppa");
    public static final Field<Ppa, String> ID = TYPE.field("id", Ppa::id, Kinds.NAME);
    public static final Field<Ppa, String> NAME = TYPE.field("name", Ppa::name, Kinds.NAME);
    public static final Field<Ppa, String> SITE = TYPE.field("site", Ppa::site, Kinds.reference("site"));
    public static final Field<Ppa, LocalDate> FROM = TYPE.field("from", Ppa::from, Kinds.DATE);
    public static final Field<Ppa, Optional<LocalDate>> TO = TYPE.field("to", Ppa::to, Kinds.optional(Kinds.DATE));
    public static final Field<Ppa, Technology> TECHNOLOGY =
            TYPE.field("technology", Ppa::technology, Kinds.choice(Technology.class));
    public static final Field<Ppa, Power> CAPACITY = TYPE.field("capacity", Ppa::capacity, Kinds.POWER, power());
    public static final Field<Ppa, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", Ppa::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<Ppa, Profile> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            Ppa::capacityFactor,
            Kinds.profile(Unit.PERCENT),
            new Bounds<>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %"));
    public static final Field<Ppa, Currency> CURRENCY = TYPE.field("currency", Ppa::currency, Kinds.CURRENCY);
    public static final Field<Ppa, Double> STRIKE = TYPE.field("strike", Ppa::strike, Kinds.NUMBER, price());
    public static final Field<Ppa, Boolean> CERTIFICATES = TYPE.field("certificates", Ppa::certificates, Kinds.YES_NO);
    public static final Field<Ppa, Ratio> SHARE = TYPE.fieldOr(
            "share",
            Ppa::share,
            Kinds.PERCENT,
            new Bounds<>(share -> share.value() > 0 && share.value() <= 1, "above 0 % and at most 100 %"),
            Ratio.ONE);
    public static final Field<Ppa, VolumeRule> VOLUME =
            TYPE.fieldOr("volume", Ppa::volume, Kinds.choice(VolumeRule.class), VolumeRule.AS_PRODUCED);
    public static final Field<Ppa, Optional<Power>> BASELOAD =
            TYPE.field("baseload", Ppa::baseload, Kinds.optional(Kinds.POWER), power().optional());
    public static final Field<Ppa, Delivery> DELIVERY =
            TYPE.fieldOr("delivery", Ppa::delivery, Kinds.choice(Delivery.class), Delivery.PHYSICAL);
    public static final Field<Ppa, Pricing> PRICING =
            TYPE.fieldOr("pricing", Ppa::pricing, Kinds.choice(Pricing.class), Pricing.FIXED);
    public static final Field<Ppa, Optional<Double>> FLOOR =
            TYPE.field("floor", Ppa::floor, Kinds.optional(Kinds.NUMBER), price().optional());
    public static final Field<Ppa, Optional<Double>> CAP =
            TYPE.field("cap", Ppa::cap, Kinds.optional(Kinds.NUMBER), price().optional());
    public static final Field<Ppa, Ratio> ESCALATION = TYPE.fieldOr(
            "escalation",
            Ppa::escalation,
            Kinds.PERCENT,
            new Bounds<>(e -> Math.abs(e.value()) <= 0.5, "between −50 % and 50 % a year"),
            Ratio.ZERO);
    public static final Field<Ppa, Optional<Integer>> BASE_YEAR = TYPE.field(
            "baseYear",
            Ppa::baseYear,
            Kinds.optional(Kinds.WHOLE),
            Bounds.between(1990, 2100, "a year from 1990 to 2100").optional());
    public static final Field<Ppa, NegativePrices> NEGATIVE_PRICES = TYPE.fieldOr(
            "negativePrices", Ppa::negativePrices, Kinds.choice(NegativePrices.class), NegativePrices.SETTLED);
    public static final Field<Ppa, Integer> NEGATIVE_HOURS = TYPE.fieldOr(
            "negativeHours", Ppa::negativeHours, Kinds.WHOLE, Bounds.between(0, 168, "between 0 and 168 hours"), 0);
    public static final Field<Ppa, Double> FEE = TYPE.fieldOr("fee", Ppa::fee, Kinds.NUMBER, price(), 0.0);
    public static final Field<Ppa, Double> BASIS = TYPE.fieldOr("basis", Ppa::basis, Kinds.NUMBER, price(), 0.0);
    public static final Field<Ppa, Optional<Profile>> REFERENCE_PRICE = TYPE.field(
            "referencePrice",
            Ppa::referencePrice,
            Kinds.optional(Kinds.profile(Unit.FRACTION)),
            new Bounds<Profile>(price -> price.min() >= -10 && price.max() <= 10, "between −10 and 10 a kWh")
                    .optional());
    public static final Field<Ppa, Optional<String>> REFERENCE_METER =
            TYPE.field("referenceMeter", Ppa::referenceMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<Ppa, String> MARKET = TYPE.fieldOr("market", Ppa::market, Kinds.TEXT, "");
    public static final Field<Ppa, String> PLANT = TYPE.fieldOr("plant", Ppa::plant, Kinds.TEXT, "");
    public static final Field<Ppa, Boolean> PROVISIONAL =
            TYPE.fieldOr("provisional", Ppa::provisional, Kinds.YES_NO, false);
    public static final Field<Ppa, String> ZONE = TYPE.fieldOr("zone", Ppa::zone, Kinds.TEXT, "");

    /** Refuses a floor above the cap. */
    public Ppa {
        if (floor.isPresent() && cap.isPresent() && floor.get() > cap.get()) {
            throw new UserError("The floor (" + floor.get() + " a kWh) must not lie above the cap (" + cap.get()
                    + " a kWh). Maybe the two were exchanged?");
        }
    }

    /** The whole of a plant, settled as produced at a fixed price against that of the site's grid contract. */
    public Ppa(
            String id,
            String name,
            String site,
            LocalDate from,
            Optional<LocalDate> to,
            Technology technology,
            Power capacity,
            Optional<String> generationMeter,
            Profile capacityFactor,
            Currency currency,
            double strike,
            boolean certificates) {
        this(
                id,
                name,
                site,
                from,
                to,
                technology,
                capacity,
                generationMeter,
                capacityFactor,
                currency,
                strike,
                certificates,
                Ratio.ONE,
                VolumeRule.AS_PRODUCED,
                Optional.empty(),
                Delivery.PHYSICAL,
                Pricing.FIXED,
                Optional.empty(),
                Optional.empty(),
                Ratio.ZERO,
                Optional.empty(),
                NegativePrices.SETTLED,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                false,
                "");
    }

    /** The part of the plant that is contracted. */
    public Power contractedCapacity() {
        return capacity.times(share.value());
    }

    /** Whether it names a price of its own to be settled against. */
    public boolean hasReferencePrice() {
        return referenceMeter.isPresent() || referencePrice.isPresent();
    }

    /** The terms of a year, for steps of so many hours. */
    public PpaTerms terms(int year, double stepHours) {
        return new PpaTerms(
                pricing,
                PpaTerms.escalated(strike, escalation.value(), year - baseYear.orElse(from.getYear())),
                floor.orElse(Double.NEGATIVE_INFINITY),
                cap.orElse(Double.POSITIVE_INFINITY),
                basis,
                fee,
                negativePrices,
                Math.max(1, (int) Math.round(negativeHours / stepHours)));
    }

    private static Bounds<Double> price() {
        return Bounds.between(-10.0, 10.0, "between −10 and 10 a kWh");
    }

    private static Bounds<Power> power() {
        return Bounds.between(Power.ofKilowatts(1), Power.ofMegawatts(5_000), "between 1 kW and 5 GW");
    }

    @Override
    public Optional<String> supplies() {
        return Optional.of(site);
    }

    @Override
    public Optional<Technology> conveys() {
        return Optional.of(technology);
    }
}
