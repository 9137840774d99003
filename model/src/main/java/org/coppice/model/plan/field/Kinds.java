package org.coppice.model.plan.field;

import java.util.Currency;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.quantity.Tokens;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.quantity.Work;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/** The kinds of field in use, by name. */
public final class Kinds {
    public static final TextKind<String> TEXT = TextKind.plain();
    public static final TextKind<String> NAME = TextKind.required();
    public static final NumberKind<Integer> WHOLE = NumberKind.whole();
    public static final NumberKind<Double> NUMBER = NumberKind.real();
    public static final YesNoKind YES_NO = new YesNoKind();
    public static final DateKind DATE = new DateKind();
    public static final CurveKind CURVE = new CurveKind();
    public static final TextMapKind TEXTS = new TextMapKind();
    public static final TextKind<Currency> CURRENCY = TextKind.of(
            text -> Currencies.find(text)
                    .orElseThrow(
                            () -> new UserError("“" + text + "” is not a currency. Write its ISO code, such as EUR.")),
            Currency::getCurrencyCode);
    public static final TextKind<Unit> UNIT = TextKind.of(
            text -> Unit.find(text).orElseThrow(() -> new UserError("“" + text + "” is not a unit known here.")),
            Unit::symbol);
    public static final TextKind<java.time.Instant> INSTANT =
            TextKind.of(java.time.Instant::parse, java.time.Instant::toString);

    public static final QuantityKind<Power> POWER = new QuantityKind<>(Unit.KILOWATT, Power::new);
    public static final QuantityKind<Energy> ENERGY = new QuantityKind<>(Unit.MEGAWATT_HOUR, Energy::new);
    public static final QuantityKind<Carbon> CARBON = new QuantityKind<>(Unit.KILOGRAM_CO2E, Carbon::new);
    public static final QuantityKind<CarbonIntensity> INTENSITY =
            new QuantityKind<>(Unit.GRAM_PER_KILOWATT_HOUR, CarbonIntensity::new);
    public static final QuantityKind<WaterIntensity> WATER_INTENSITY =
            new QuantityKind<>(Unit.LITRE_PER_KILOWATT_HOUR, WaterIntensity::new);
    public static final QuantityKind<Mass> MASS = new QuantityKind<>(Unit.KILOGRAM, Mass::new);
    public static final QuantityKind<Years> YEARS = new QuantityKind<>(Unit.YEAR, Years::new);
    public static final QuantityKind<Ratio> PERCENT = new QuantityKind<>(Unit.PERCENT, Ratio::new);
    public static final QuantityKind<Seconds> MILLISECONDS = new QuantityKind<>(Unit.MILLISECOND, Seconds::new);
    public static final QuantityKind<Work> WORK = new QuantityKind<>(Unit.ZETTAFLOP, Work::new);
    public static final QuantityKind<WorkRate> WORK_RATE = new QuantityKind<>(Unit.TERAFLOP_PER_SECOND, WorkRate::new);
    public static final QuantityKind<Tokens> TOKENS = new QuantityKind<>(Unit.MILLION_TOKENS, Tokens::new);
    public static final QuantityKind<TokenRate> TOKEN_RATE = new QuantityKind<>(Unit.TOKEN_PER_SECOND, TokenRate::new);

    private Kinds() {}

    /** A value that may be missing. */
    public static <V> OptionalKind<V> optional(FieldKind<V> kind) {
        return new OptionalKind<>(kind);
    }

    /** A value with provenance. */
    public static <V> SourcedKind<V> sourced(FieldKind<V> kind) {
        return new SourcedKind<>(kind);
    }

    /** A value with provenance that may be missing. */
    public static <V> OptionalKind<Sourced<V>> optionalSourced(FieldKind<V> kind) {
        return optional(sourced(kind));
    }

    /** One of an enum. */
    public static <E extends Enum<E>> ChoiceKind<E> choice(Class<E> type) {
        return new ChoiceKind<>(type);
    }

    /** The id of another record. */
    public static ReferenceKind reference(String recordType) {
        return new ReferenceKind(recordType);
    }

    /** The ids of other records. */
    public static ListKind<String> references(String recordType) {
        return new ListKind<>(reference(recordType));
    }

    /** A 12 × 24 matrix in a unit. */
    public static ProfileKind profile(Unit display) {
        return new ProfileKind(display);
    }

    /** A list of records. */
    public static <R> ListKind<R> list(Shape<R> shape) {
        return ListKind.of(shape);
    }

    /** A list of texts. */
    public static ListKind<String> texts() {
        return new ListKind<>(TEXT);
    }
}
