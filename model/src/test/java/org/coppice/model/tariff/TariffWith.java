package org.coppice.model.tariff;

import java.util.List;
import org.coppice.model.time.Holiday;

/** Copies of tariffs with one part changed. */
final class TariffWith {

    private TariffWith() {}

    static Tariff holidays(Tariff tariff, List<Holiday> holidays) {
        return copy(tariff, holidays, tariff.contracted(), tariff.coincident());
    }

    static Tariff contracted(Tariff tariff, ContractedPower contracted) {
        return copy(tariff, tariff.holidays(), List.of(contracted), tariff.coincident());
    }

    static Tariff coincident(Tariff tariff, CoincidentPeak peak) {
        return copy(tariff, tariff.holidays(), tariff.contracted(), List.of(peak));
    }

    private static Tariff copy(
            Tariff tariff, List<Holiday> holidays, List<ContractedPower> contracted, List<CoincidentPeak> peaks) {
        return new Tariff(
                tariff.source(),
                holidays,
                tariff.energy(),
                tariff.demand(),
                contracted,
                peaks,
                tariff.fixed(),
                tariff.export(),
                tariff.minimumMonthly(),
                tariff.minimumAnnual(),
                tariff.surcharges());
    }
}
