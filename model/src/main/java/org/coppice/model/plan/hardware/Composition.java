package org.coppice.model.plan.hardware;

import java.util.List;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.UserError;

/** What a device is made of, as shares of its mass that sum to one. */
public record Composition(List<Share> shares) {

    /** One material, for example {@code steel}, and its share of the mass. */
    public record Share(String material, Ratio ratio) {
        public static final RecordType<Share> TYPE = RecordType.of(Share.class, "material-share");

        static {
            TYPE.field("material", Share::material, Kinds.NAME);
            TYPE.field(
                    "ratio",
                    Share::ratio,
                    Kinds.PERCENT,
                    Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"));
        }
    }

    public static final RecordType<Composition> TYPE = RecordType.of(Composition.class, "composition");
    public static final Field<Composition, List<Share>> SHARES =
            TYPE.field("shares", Composition::shares, Kinds.list(Share.TYPE));

    /** Copies the shares; refuses those that do not sum to one. */
    public Composition {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(share -> share.ratio().value()).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw new UserError("The materials of a device must sum to 100 %, not " + sum * 100 + " %.");
        }
    }
}
