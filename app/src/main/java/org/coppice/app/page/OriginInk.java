package org.coppice.app.page;

import java.util.Optional;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.simulate.ledger.Instrument;

/** Where electricity comes from keeps its name and its colour on every page. */
public enum OriginInk {
    ON_SITE("on-site", Ink.SERIES_3),
    PPA("PPA", Ink.SERIES_5),
    CERTIFICATES("certificates", Ink.SERIES_2),
    GRANULAR("granular certificates", Ink.SERIES_6),
    GREEN_TARIFF("green tariff", Ink.SERIES_7),
    SUPPLIER("supplier", Ink.SERIES_4),
    GRID("grid, no claim", Ink.SERIES_8);

    private final String text;
    private final Ink ink;

    OriginInk(String text, Ink ink) {
        this.text = text;
        this.ink = ink;
    }

    /** In a legend. */
    public String text() {
        return text;
    }

    public Ink ink() {
        return ink;
    }

    /** What an instrument covers. */
    public static OriginInk of(Instrument.Kind kind) {
        return switch (kind) {
            case PPA -> PPA;
            case CERTIFICATES -> CERTIFICATES;
            case GRANULAR -> GRANULAR;
            case GREEN_TARIFF -> GREEN_TARIFF;
            case SUPPLIER -> SUPPLIER;
            case RESIDUAL_MIX, FOSSIL, GRID_AVERAGE, UNKNOWN -> GRID;
        };
    }

    /** What a contract brings; empty for one that is about prices or that gives certificates away. */
    public static Optional<OriginInk> of(EnergyContract contract) {
        if (contract instanceof Ppa) {
            return Optional.of(PPA);
        }
        if (contract instanceof Certificates) {
            return Optional.of(CERTIFICATES);
        }
        if (contract instanceof GranularCertificates) {
            return Optional.of(GRANULAR);
        }
        return contract instanceof GreenTariff ? Optional.of(GREEN_TARIFF) : Optional.empty();
    }
}
