package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Ratio;

/**
 * A product of the supplier that comes with certificates, whatever its price is: the same kWh is billed by the grid contract.
 *
 * @param share of the import, while in force, for which the supplier retires certificates
 * @param retired whether the supplier has retired them for its customers
 * @param hourly whether the supplier matches generation and consumption hour by hour
 * @param zone grid region of generation, finer than the market; blank where it is not known
 * @param provisional whether the certificates are still to come
 */
public record GreenTariff(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Ratio share,
        Technology technology,
        CarbonIntensity emissions,
        String market,
        String zone,
        boolean retired,
        boolean hourly,
        boolean provisional)
        implements EnergyContract {

    public static final RecordType<GreenTariff> TYPE = RecordType.of(GreenTariff.class, "green-tariff");
    public static final Field<GreenTariff, String> ID = TYPE.field("id", GreenTariff::id, Kinds.NAME);
    public static final Field<GreenTariff, String> NAME = TYPE.field("name", GreenTariff::name, Kinds.NAME);
    public static final Field<GreenTariff, String> SITE =
            TYPE.field("site", GreenTariff::site, Kinds.reference("site"));
    public static final Field<GreenTariff, LocalDate> FROM = TYPE.field("from", GreenTariff::from, Kinds.DATE);
    public static final Field<GreenTariff, Optional<LocalDate>> TO =
            TYPE.field("to", GreenTariff::to, Kinds.optional(Kinds.DATE));
    public static final Field<GreenTariff, Ratio> SHARE = TYPE.fieldOr(
            "share",
            GreenTariff::share,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"),
            Ratio.ONE);
    public static final Field<GreenTariff, Technology> TECHNOLOGY =
            TYPE.field("technology", GreenTariff::technology, Kinds.choice(Technology.class));
    public static final Field<GreenTariff, CarbonIntensity> EMISSIONS =
            TYPE.fieldOr("emissions", GreenTariff::emissions, Kinds.INTENSITY, CarbonIntensity.ZERO);
    public static final Field<GreenTariff, String> MARKET = TYPE.fieldOr("market", GreenTariff::market, Kinds.TEXT, "");
    public static final Field<GreenTariff, String> ZONE = TYPE.fieldOr("zone", GreenTariff::zone, Kinds.TEXT, "");
    public static final Field<GreenTariff, Boolean> RETIRED = TYPE.field("retired", GreenTariff::retired, Kinds.YES_NO);
    public static final Field<GreenTariff, Boolean> HOURLY =
            TYPE.fieldOr("hourly", GreenTariff::hourly, Kinds.YES_NO, false);
    public static final Field<GreenTariff, Boolean> PROVISIONAL =
            TYPE.fieldOr("provisional", GreenTariff::provisional, Kinds.YES_NO, false);

    @Override
    public Optional<String> supplies() {
        return Optional.empty();
    }

    @Override
    public Optional<Technology> conveys() {
        return Optional.of(technology);
    }
}
