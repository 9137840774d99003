package org.coppice.model.plan.hardware;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/** What share of the mass that leaves service goes which way; the shares sum to one. A route that is not named has none. */
public record RouteShares(List<Share> shares) {

    /** One route and its share of the mass. */
    public record Share(Route route, Ratio ratio) {
        public static final RecordType<Share> TYPE = RecordType.of(Share.class, "route-share");

        static {
            TYPE.field("route", Share::route, Kinds.choice(Route.class));
            TYPE.field(
                    "ratio",
                    Share::ratio,
                    Kinds.PERCENT,
                    Bounds.between(Ratio.ZERO, Ratio.ONE, "between 0 % and 100 %"));
        }
    }

    public static final RecordType<RouteShares> TYPE = RecordType.of(RouteShares.class, "route-shares");
    public static final Field<RouteShares, List<Share>> SHARES =
            TYPE.field("shares", RouteShares::shares, Kinds.list(Share.TYPE));

    /**
     * The end of life that HPE assumes in its product carbon footprints: 80 % recycled, 20 % landfilled by mass. The only
     * published split at hand that covers a whole server; it knows no second life.
     */
    public static final Sourced<RouteShares> HPE_FOOTPRINT = Sourced.defaulted(
            of(Map.of(Route.RECYCLE_STANDARD, 0.8, Route.LANDFILL, 0.2)),
            Source.published(
                    "HPE",
                    0,
                    "HPE product carbon footprint summaries",
                    "end-of-life assumption: 80 % recycled, 20 % landfill by mass",
                    "cited",
                    Quality.ASSUMPTION));

    /** Copies the shares; refuses those that do not sum to one, and a route that is named twice. */
    public RouteShares {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(share -> share.ratio().value()).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            throw new UserError("The routes out of service must sum to 100 %, not " + sum * 100 + " %.");
        }
        if (shares.stream().map(Share::route).distinct().count() != shares.size()) {
            throw new UserError("A route out of service is named twice. Give each route one share.");
        }
    }

    /** Shares given as fractions. */
    public static RouteShares of(Map<Route, Double> fractions) {
        return new RouteShares(Arrays.stream(Route.values())
                .filter(fractions::containsKey)
                .map(route -> new Share(route, Ratio.of(fractions.getOrDefault(route, 0.0))))
                .toList());
    }

    /** The share of a route, 0 where it is not named. */
    public double of(Route route) {
        return shares.stream()
                .filter(share -> share.route() == route)
                .mapToDouble(share -> share.ratio().value())
                .sum();
    }

    /** All routes with their shares. */
    public Map<Route, Double> byRoute() {
        Map<Route, Double> result = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            result.put(route, of(route));
        }
        return result;
    }
}
