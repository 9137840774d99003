package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Ratio;

/**
 * Certificates of generation on a site that are sold to somebody else. What the site uses of that generation is null power: it
 * counts at the residual mix, market-based, and no longer as renewable.
 *
 * @param site id of the site on which the plants stand
 * @param share of the generation on the site whose certificates are sold
 */
public record CertificateSale(String id, String name, String site, LocalDate from, Optional<LocalDate> to, Ratio share)
        implements EnergyContract {

    public static final RecordType<CertificateSale> TYPE = RecordType.of(CertificateSale.class, "certificate-sale");
    public static final Field<CertificateSale, String> ID = TYPE.field("id", CertificateSale::id, Kinds.NAME);
    public static final Field<CertificateSale, String> NAME = TYPE.field("name", CertificateSale::name, Kinds.NAME);
    public static final Field<CertificateSale, String> SITE =
            TYPE.field("site", CertificateSale::site, Kinds.reference("site"));
    public static final Field<CertificateSale, LocalDate> FROM = TYPE.field("from", CertificateSale::from, Kinds.DATE);
    public static final Field<CertificateSale, Optional<LocalDate>> TO =
            TYPE.field("to", CertificateSale::to, Kinds.optional(Kinds.DATE));
    public static final Field<CertificateSale, Ratio> SHARE = TYPE.fieldOr(
            "share",
            CertificateSale::share,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"),
            Ratio.ONE);

    @Override
    public Optional<String> supplies() {
        return Optional.empty();
    }

    @Override
    public Optional<Technology> conveys() {
        return Optional.empty();
    }
}
