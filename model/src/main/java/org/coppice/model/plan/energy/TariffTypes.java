package org.coppice.model.plan.energy;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.TextKind;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.CoincidentPeak;
import org.coppice.model.tariff.ContractedPeriod;
import org.coppice.model.tariff.ContractedPower;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.ExportTerms;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Surcharge;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Holiday;

/** The shapes of tariffs, whose package comes before fields and knows none. */
public final class TariffTypes {
    public static final RecordType<PeriodCalendar> CALENDAR = RecordType.of(PeriodCalendar.class, "period-calendar");
    public static final RecordType<RateTier> TIER = RecordType.of(RateTier.class, "rate-tier");
    public static final RecordType<RatePeriod> PERIOD = RecordType.of(RatePeriod.class, "rate-period");
    public static final RecordType<EnergyCharge> ENERGY = RecordType.of(EnergyCharge.class, "energy-charge");
    public static final RecordType<Ratchet> RATCHET = RecordType.of(Ratchet.class, "ratchet");
    public static final RecordType<DemandCharge> DEMAND = RecordType.of(DemandCharge.class, "demand-charge");
    public static final RecordType<ContractedPeriod> CONTRACTED_PERIOD =
            RecordType.of(ContractedPeriod.class, "contracted-period");
    public static final RecordType<ContractedPower> CONTRACTED =
            RecordType.of(ContractedPower.class, "contracted-power");
    public static final RecordType<CoincidentPeak> COINCIDENT = RecordType.of(CoincidentPeak.class, "coincident-peak");
    public static final RecordType<FixedCharge> FIXED = RecordType.of(FixedCharge.class, "fixed-charge");
    public static final RecordType<Surcharge> SURCHARGE = RecordType.of(Surcharge.class, "surcharge");
    public static final RecordType<ExportTerms> EXPORT = RecordType.of(ExportTerms.class, "export-terms");
    public static final RecordType<Tariff> TARIFF = RecordType.of(Tariff.class, "tariff");

    /** A holiday, in the forms that {@link Holiday} reads. */
    public static final TextKind<Holiday> HOLIDAY = TextKind.of(Holiday::new, Holiday::text);

    /** A local hour such as {@code 2026-07-14T17:00}. */
    public static final TextKind<LocalDateTime> HOUR = TextKind.of(TariffTypes::hour, LocalDateTime::toString);

    static {
        CALENDAR.field("weekday", PeriodCalendar::weekday, Kinds.profile(Unit.FRACTION));
        CALENDAR.field("saturday", PeriodCalendar::saturday, Kinds.optional(Kinds.profile(Unit.FRACTION)));
        CALENDAR.field("sunday", PeriodCalendar::sunday, Kinds.optional(Kinds.profile(Unit.FRACTION)));
        CALENDAR.field("holiday", PeriodCalendar::holiday, Kinds.optional(Kinds.profile(Unit.FRACTION)));
        TIER.field("upTo", RateTier::upTo, Kinds.optional(Kinds.NUMBER));
        TIER.field("rate", RateTier::rate, Kinds.NUMBER);
        TIER.fieldOr("adjustment", RateTier::adjustment, Kinds.NUMBER, 0.0);
        TIER.fieldOr("sell", RateTier::sell, Kinds.NUMBER, 0.0);
        PERIOD.field("name", RatePeriod::name, Kinds.NAME);
        PERIOD.field("tiers", RatePeriod::tiers, Kinds.list(TIER));
        ENERGY.fieldOr("calendar", EnergyCharge::calendar, new RecordKind<>(CALENDAR), PeriodCalendar.always());
        ENERGY.fieldOr("basis", EnergyCharge::basis, Kinds.choice(TierBasis.class), TierBasis.KWH);
        ENERGY.field("periods", EnergyCharge::periods, Kinds.list(PERIOD));
        RATCHET.field("share", Ratchet::share, Kinds.NUMBER);
        RATCHET.field("months", Ratchet::months, new ListKind<>(Kinds.WHOLE));
        RATCHET.fieldOr("previousMonths", Ratchet::previousMonths, Kinds.WHOLE, 0);
        RATCHET.field("periods", Ratchet::periods, Kinds.texts());
        DEMAND.field("name", DemandCharge::name, Kinds.NAME);
        DEMAND.fieldOr("minutes", DemandCharge::minutes, Kinds.WHOLE, 15);
        DEMAND.field("powerFactor", DemandCharge::powerFactor, Kinds.optional(Kinds.NUMBER));
        DEMAND.fieldOr("calendar", DemandCharge::calendar, new RecordKind<>(CALENDAR), PeriodCalendar.always());
        DEMAND.field("periods", DemandCharge::periods, Kinds.list(PERIOD));
        DEMAND.field("ratchets", DemandCharge::ratchets, Kinds.list(RATCHET));
        DEMAND.fieldOr("minimumKw", DemandCharge::minimumKw, Kinds.NUMBER, 0.0);
        CONTRACTED_PERIOD.field("name", ContractedPeriod::name, Kinds.NAME);
        CONTRACTED_PERIOD.field("kilowatts", ContractedPeriod::kilowatts, Kinds.NUMBER);
        CONTRACTED_PERIOD.field("rate", ContractedPeriod::rate, Kinds.NUMBER);
        CONTRACTED.field("name", ContractedPower::name, Kinds.NAME);
        CONTRACTED.fieldOr("minutes", ContractedPower::minutes, Kinds.WHOLE, 15);
        CONTRACTED.fieldOr("calendar", ContractedPower::calendar, new RecordKind<>(CALENDAR), PeriodCalendar.always());
        CONTRACTED.field("periods", ContractedPower::periods, Kinds.list(CONTRACTED_PERIOD));
        CONTRACTED.fieldOr("lower", ContractedPower::lower, Kinds.NUMBER, 1.0);
        CONTRACTED.fieldOr("upper", ContractedPower::upper, Kinds.NUMBER, 1.0);
        CONTRACTED.fieldOr("penaltyFactor", ContractedPower::penaltyFactor, Kinds.NUMBER, 1.0);
        COINCIDENT.field("name", CoincidentPeak::name, Kinds.NAME);
        COINCIDENT.field("hours", CoincidentPeak::hours, new ListKind<>(HOUR));
        COINCIDENT.fieldOr(
                "measure",
                CoincidentPeak::measure,
                Kinds.choice(CoincidentPeak.Measure.class),
                CoincidentPeak.Measure.MEAN);
        COINCIDENT.field("rate", CoincidentPeak::rate, Kinds.NUMBER);
        FIXED.field("name", FixedCharge::name, Kinds.NAME);
        FIXED.field("amount", FixedCharge::amount, Kinds.NUMBER);
        FIXED.fieldOr("per", FixedCharge::per, Kinds.choice(FixedCharge.Per.class), FixedCharge.Per.MONTH);
        FIXED.fieldOr("times", FixedCharge::times, Kinds.NUMBER, 1.0);
        SURCHARGE.field("name", Surcharge::name, Kinds.NAME);
        SURCHARGE.fieldOr("share", Surcharge::share, Kinds.NUMBER, 0.0);
        SURCHARGE.field("on", Surcharge::on, new ListKind<>(Kinds.choice(ChargeKind.class)));
        SURCHARGE.fieldOr("perKwh", Surcharge::perKwh, Kinds.NUMBER, 0.0);
        EXPORT.fieldOr("scheme", ExportTerms::scheme, Kinds.choice(ExportScheme.class), ExportScheme.NONE);
        EXPORT.fieldOr("creditMonth", ExportTerms::creditMonth, Kinds.WHOLE, 12);
        EXPORT.fieldOr("yearEndRate", ExportTerms::yearEndRate, Kinds.NUMBER, 0.0);
    }

    public static final Field<Tariff, String> SOURCE = TARIFF.field("source", Tariff::source, Kinds.TEXT);
    public static final Field<Tariff, List<Holiday>> HOLIDAYS =
            TARIFF.field("holidays", Tariff::holidays, new ListKind<>(HOLIDAY));
    public static final Field<Tariff, EnergyCharge> ENERGY_CHARGE =
            TARIFF.field("energy", Tariff::energy, new RecordKind<>(ENERGY));
    public static final Field<Tariff, List<DemandCharge>> DEMAND_CHARGES =
            TARIFF.field("demand", Tariff::demand, Kinds.list(DEMAND));
    public static final Field<Tariff, List<ContractedPower>> CONTRACTED_POWER =
            TARIFF.field("contracted", Tariff::contracted, Kinds.list(CONTRACTED));
    public static final Field<Tariff, List<CoincidentPeak>> COINCIDENT_PEAKS =
            TARIFF.field("coincident", Tariff::coincident, Kinds.list(COINCIDENT));
    public static final Field<Tariff, List<FixedCharge>> FIXED_CHARGES =
            TARIFF.field("fixed", Tariff::fixed, Kinds.list(FIXED));
    public static final Field<Tariff, ExportTerms> EXPORT_TERMS =
            TARIFF.fieldOr("export", Tariff::export, new RecordKind<>(EXPORT), ExportTerms.NONE);
    public static final Field<Tariff, Double> MINIMUM_MONTHLY =
            TARIFF.fieldOr("minimumMonthly", Tariff::minimumMonthly, Kinds.NUMBER, 0.0);
    public static final Field<Tariff, Double> MINIMUM_ANNUAL =
            TARIFF.fieldOr("minimumAnnual", Tariff::minimumAnnual, Kinds.NUMBER, 0.0);
    public static final Field<Tariff, List<Surcharge>> SURCHARGES =
            TARIFF.field("surcharges", Tariff::surcharges, Kinds.list(SURCHARGE));

    private TariffTypes() {}

    private static LocalDateTime hour(String text) {
        try {
            return LocalDateTime.parse(text.strip());
        } catch (DateTimeParseException problem) {
            throw new UserError("“" + text + "” is not an hour. Write it as 2026-07-14T17:00.", problem);
        }
    }
}
