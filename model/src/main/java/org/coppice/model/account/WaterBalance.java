package org.coppice.model.account;

import java.util.Optional;
import org.coppice.model.quantity.Water;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * Water that a site's energy takes: {@code W = E_IT · WUE + E_facility · EWIF}. WUE is for a kWh of IT energy (The Green Grid 2011;
 * Delegated Regulation (EU) 2024/1364, Annex III), the water of the power plants for a kWh of facility energy. What is taken in and
 * what is consumed, that is not given back, are kept apart and never added.
 *
 * @param site taken in at the site
 * @param source consumed at the power plants
 * @param siteConsumed consumed at the site
 * @param sourceWithdrawn taken in at the power plants
 */
public record WaterBalance(
        Optional<Water> site, Optional<Water> source, Optional<Water> siteConsumed, Optional<Water> sourceWithdrawn) {

    /** The water of a ledger; empty parts are not known. */
    public static WaterBalance of(Ledger ledger) {
        return new WaterBalance(
                water(ledger.sum(LedgerColumn.WATER_SITE)),
                water(ledger.sum(LedgerColumn.WATER_SOURCE)),
                water(ledger.sum(LedgerColumn.WATER_CONSUMED)),
                water(ledger.sum(LedgerColumn.WATER_SOURCE_WITHDRAWN)));
    }

    private static Optional<Water> water(double litres) {
        return Double.isNaN(litres) ? Optional.empty() : Optional.of(Water.ofLitres(litres));
    }

    /** {@code E_IT · WUE + E_facility · EWIF}; empty where either is not known. */
    public Optional<Water> total() {
        return site.flatMap(here -> source.map(here::plus));
    }

    /** All that is taken in; empty where either is not known. */
    public Optional<Water> withdrawal() {
        return site.flatMap(here -> sourceWithdrawn.map(here::plus));
    }

    /** All that is not given back; empty where either is not known. */
    public Optional<Water> consumption() {
        return siteConsumed.flatMap(here -> source.map(here::plus));
    }
}
