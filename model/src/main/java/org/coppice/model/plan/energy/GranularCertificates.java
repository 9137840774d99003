package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.UserError;

/**
 * Granular certificates of one device: each stands for the production, or the discharge of a storage, of an hour or less. The
 * properties are those of EnergyTag, "Granular Certificate Scheme Standard"; the intervals are a short list, or the readings of a
 * meter, whose energies are rounded down to whole Wh.
 *
 * @param site id of the site for whose consumption they were cancelled
 * @param zone grid region of the device, finer than the market; blank where it is not known
 * @param meter id of the plan's meter that holds the certified energy by interval
 * @param batches the certificates themselves, where there is no meter
 * @param uniqueId of the bundle at its issuer, by which a second claim is told
 * @param fromStorage whether they were issued for discharge
 * @param configuration 1, 2 or 3 of the standard: how they relate to certificates of the existing schemes
 * @param disclosure whether they may be used for disclosure, which a claim needs
 * @param provisional whether they are still to come
 */
public record GranularCertificates(
        String id,
        String name,
        LocalDate from,
        Optional<LocalDate> to,
        String site,
        String market,
        String zone,
        Technology technology,
        CarbonIntensity emissions,
        boolean cancelled,
        Optional<String> meter,
        List<GranularBatch> batches,
        String uniqueId,
        String carrier,
        String deviceId,
        String deviceName,
        String deviceSource,
        Optional<Power> deviceCapacity,
        String deviceLocation,
        Optional<LocalDate> deviceCommissioned,
        String issuer,
        Optional<LocalDate> issued,
        boolean fromStorage,
        Optional<Integer> configuration,
        boolean disclosure,
        boolean provisional)
        implements EnergyContract {

    public static final RecordType<GranularCertificates> TYPE =
            RecordType.of(GranularCertificates.class, "granular-certificates");
    public static final Field<GranularCertificates, String> ID = TYPE.field("id", GranularCertificates::id, Kinds.NAME);
    public static final Field<GranularCertificates, String> NAME =
            TYPE.field("name", GranularCertificates::name, Kinds.NAME);
    public static final Field<GranularCertificates, LocalDate> FROM =
            TYPE.field("from", GranularCertificates::from, Kinds.DATE);
    public static final Field<GranularCertificates, Optional<LocalDate>> TO =
            TYPE.field("to", GranularCertificates::to, Kinds.optional(Kinds.DATE));
    public static final Field<GranularCertificates, String> SITE =
            TYPE.field("site", GranularCertificates::site, Kinds.reference("site"));
    public static final Field<GranularCertificates, String> MARKET =
            TYPE.field("market", GranularCertificates::market, Kinds.NAME);
    public static final Field<GranularCertificates, String> ZONE =
            TYPE.fieldOr("zone", GranularCertificates::zone, Kinds.TEXT, "");
    public static final Field<GranularCertificates, Technology> TECHNOLOGY =
            TYPE.field("technology", GranularCertificates::technology, Kinds.choice(Technology.class));
    public static final Field<GranularCertificates, CarbonIntensity> EMISSIONS =
            TYPE.fieldOr("emissions", GranularCertificates::emissions, Kinds.INTENSITY, CarbonIntensity.ZERO);
    public static final Field<GranularCertificates, Boolean> CANCELLED =
            TYPE.field("cancelled", GranularCertificates::cancelled, Kinds.YES_NO);
    public static final Field<GranularCertificates, Optional<String>> METER =
            TYPE.field("meter", GranularCertificates::meter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<GranularCertificates, List<GranularBatch>> BATCHES =
            TYPE.field("batches", GranularCertificates::batches, Kinds.list(GranularBatch.TYPE));
    public static final Field<GranularCertificates, String> UNIQUE_ID =
            TYPE.fieldOr("uniqueId", GranularCertificates::uniqueId, Kinds.TEXT, "");
    public static final Field<GranularCertificates, String> CARRIER =
            TYPE.fieldOr("carrier", GranularCertificates::carrier, Kinds.TEXT, "electricity");
    public static final Field<GranularCertificates, String> DEVICE_ID =
            TYPE.fieldOr("deviceId", GranularCertificates::deviceId, Kinds.TEXT, "");
    public static final Field<GranularCertificates, String> DEVICE_NAME =
            TYPE.fieldOr("deviceName", GranularCertificates::deviceName, Kinds.TEXT, "");
    public static final Field<GranularCertificates, String> DEVICE_SOURCE =
            TYPE.fieldOr("deviceSource", GranularCertificates::deviceSource, Kinds.TEXT, "");
    public static final Field<GranularCertificates, Optional<Power>> DEVICE_CAPACITY =
            TYPE.field("deviceCapacity", GranularCertificates::deviceCapacity, Kinds.optional(Kinds.POWER));
    public static final Field<GranularCertificates, String> DEVICE_LOCATION =
            TYPE.fieldOr("deviceLocation", GranularCertificates::deviceLocation, Kinds.TEXT, "");
    public static final Field<GranularCertificates, Optional<LocalDate>> DEVICE_COMMISSIONED =
            TYPE.field("deviceCommissioned", GranularCertificates::deviceCommissioned, Kinds.optional(Kinds.DATE));
    public static final Field<GranularCertificates, String> ISSUER =
            TYPE.fieldOr("issuer", GranularCertificates::issuer, Kinds.TEXT, "");
    public static final Field<GranularCertificates, Optional<LocalDate>> ISSUED =
            TYPE.field("issued", GranularCertificates::issued, Kinds.optional(Kinds.DATE));
    public static final Field<GranularCertificates, Boolean> FROM_STORAGE =
            TYPE.fieldOr("fromStorage", GranularCertificates::fromStorage, Kinds.YES_NO, false);
    public static final Field<GranularCertificates, Optional<Integer>> CONFIGURATION = TYPE.field(
            "configuration",
            GranularCertificates::configuration,
            Kinds.optional(Kinds.WHOLE),
            Bounds.between(1, 3, "1, 2 or 3").optional());
    public static final Field<GranularCertificates, Boolean> DISCLOSURE =
            TYPE.fieldOr("disclosure", GranularCertificates::disclosure, Kinds.YES_NO, true);
    public static final Field<GranularCertificates, Boolean> PROVISIONAL =
            TYPE.fieldOr("provisional", GranularCertificates::provisional, Kinds.YES_NO, false);

    /** Refuses a certificate that is listed twice. */
    public GranularCertificates {
        batches = List.copyOf(batches);
        Set<String> ids = new HashSet<>();
        for (GranularBatch batch : batches) {
            if (!ids.add(batch.id())) {
                throw new UserError("The certificate “" + batch.id()
                        + "” is listed twice: it counts once only. Remove one, or give it its own id.");
            }
        }
    }

    /** Cancelled certificates of one device, as the list or the meter has them, of which no more is known. */
    public static GranularCertificates of(
            String id,
            String site,
            String market,
            Technology technology,
            LocalDate from,
            Optional<String> meter,
            List<GranularBatch> batches) {
        return new GranularCertificates(
                id,
                id,
                from,
                Optional.empty(),
                site,
                market,
                "",
                technology,
                CarbonIntensity.ZERO,
                true,
                meter,
                batches,
                "",
                "electricity",
                "",
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                false);
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
