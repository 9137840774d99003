package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.Timeline;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.page.OriginInk;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Kinds;

/** The contracts and the equipment of a site over the years. */
final class ContractTimeline {

    private ContractTimeline() {}

    static Timeline of(Plan plan, String site) {
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (EnergyContract contract : plan.contracts()) {
            if (siteOf(contract).map(site::equals).orElse(true)) {
                lanes.add(lane(contract));
            }
        }
        for (Equipment equipment : plan.equipment()) {
            if (equipment.site().equals(site)) {
                lanes.add(new Timeline.Lane(
                        equipment.name(),
                        "on site",
                        OriginInk.ON_SITE.ink(),
                        equipment.from(),
                        equipment.to(),
                        Equipment.shape().typeOf(equipment).label()));
            }
        }
        return new Timeline("Contracts and equipment", plan.year(), lanes);
    }

    /** The site that a contract is for; empty for certificates that are set against any import. */
    private static Optional<String> siteOf(EnergyContract contract) {
        if (contract instanceof Certificates bought) {
            return bought.site();
        }
        if (contract instanceof GranularCertificates granular) {
            return Optional.of(granular.site());
        }
        if (contract instanceof GreenTariff green) {
            return Optional.of(green.site());
        }
        return contract instanceof CertificateSale sale ? Optional.of(sale.site()) : contract.supplies();
    }

    private static Timeline.Lane lane(EnergyContract contract) {
        Optional<OriginInk> origin = OriginInk.of(contract);
        String group = origin.map(OriginInk::text)
                .orElse(contract instanceof CertificateSale ? "certificates sold" : "grid contract");
        Ink ink = origin.map(OriginInk::ink)
                .orElse(contract instanceof CertificateSale ? Ink.SERIES_1 : OriginInk.GRID.ink());
        return new Timeline.Lane(contract.name(), group, ink, contract.from(), contract.to(), detail(contract));
    }

    private static String detail(EnergyContract contract) {
        if (contract instanceof GridContract grid) {
            return grid.currency().getCurrencyCode();
        }
        if (contract instanceof Ppa ppa) {
            return Kinds.POWER.format(ppa.capacity());
        }
        if (contract instanceof Certificates bought) {
            return Kinds.ENERGY.format(bought.volume());
        }
        if (contract instanceof GreenTariff green) {
            return Kinds.PERCENT.format(green.share()) + " of the import";
        }
        return contract instanceof CertificateSale sale
                ? Kinds.PERCENT.format(sale.share()) + " of what is generated on the site"
                : "";
    }
}
