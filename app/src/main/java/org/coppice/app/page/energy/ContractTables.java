package org.coppice.app.page.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;

/** The contracts of the plan as tables, a kind each; the columns are what is changed most, the rest stands in the details. */
record ContractTables(
        FieldTableModel<GridContract> grid,
        FieldTableModel<Ppa> agreements,
        FieldTableModel<Certificates> certificates,
        FieldTableModel<GranularCertificates> granular,
        FieldTableModel<GreenTariff> green,
        FieldTableModel<CertificateSale> sales) {

    static ContractTables of(Workspace workspace, Supplier<Optional<String>> seen) {
        SiteRows rows = new SiteRows(workspace, seen);
        PlanTable<EnergyContract> table = PlanTable.CONTRACTS;
        return new ContractTables(
                rows.of(
                        table,
                        GridContract.TYPE,
                        "New grid contract",
                        Map.of("weekday", 0L, "weekend", 0L),
                        gridColumns()),
                rows.of(
                        table,
                        Ppa.TYPE,
                        "New PPA",
                        Map.of("capacity", "1 MW", "technology", "wind", "certificates", true),
                        agreementsColumns()),
                rows.of(table, Certificates.TYPE, "New certificates", Map.of(), certificatesColumns()),
                rows.of(table, GranularCertificates.TYPE, "New granular certificates", Map.of(), granularColumns()),
                rows.of(table, GreenTariff.TYPE, "New green tariff", Map.of(), greenColumns()),
                rows.of(table, CertificateSale.TYPE, "New sale of certificates", Map.of(), salesColumns()));
    }

    private static List<Column<GridContract>> gridColumns() {
        return List.of(
                Column.of(GridContract.NAME, 14),
                Column.of(GridContract.SITE, 9),
                Column.of(GridContract.FROM, 8),
                Column.of(GridContract.TO, 8),
                Column.of(GridContract.CURRENCY, 6),
                Column.of(GridContract.WEEKDAY, 14),
                Column.of(GridContract.WEEKEND, 10),
                Column.of(GridContract.FIXED_PER_MONTH, 7),
                Column.computed(
                        "Tariff",
                        "A tariff takes the place of the prices; it is edited in the details, or imported.",
                        false,
                        10,
                        (plan, row) -> row.tariff()
                                .map(tariff -> tariff.source().isBlank() ? "yes" : tariff.source())
                                .orElse("")));
    }

    private static List<Column<Ppa>> agreementsColumns() {
        return List.of(
                Column.of(Ppa.NAME, 14),
                Column.of(Ppa.SITE, 9),
                Column.of(Ppa.FROM, 8),
                Column.of(Ppa.TO, 8),
                Column.of(Ppa.TECHNOLOGY, 7),
                Column.of(Ppa.CAPACITY, 7),
                Column.of(Ppa.VOLUME, 8),
                Column.of(Ppa.PRICING, 7),
                Column.of(Ppa.STRIKE, 6),
                Column.of(Ppa.CURRENCY, 6),
                Column.of(Ppa.CERTIFICATES, 6));
    }

    private static List<Column<Certificates>> certificatesColumns() {
        return List.of(
                Column.of(Certificates.NAME, 14),
                Column.of(Certificates.MARKET, 6),
                Column.of(Certificates.SITE, 9),
                Column.of(Certificates.TECHNOLOGY, 7),
                Column.of(Certificates.VINTAGE, 6),
                Column.of(Certificates.VOLUME, 8),
                Column.of(Certificates.EMISSIONS, 7),
                Column.of(Certificates.CANCELLED, 7));
    }

    private static List<Column<GranularCertificates>> granularColumns() {
        return List.of(
                Column.of(GranularCertificates.NAME, 14),
                Column.of(GranularCertificates.SITE, 9),
                Column.of(GranularCertificates.MARKET, 6),
                Column.of(GranularCertificates.TECHNOLOGY, 7),
                Column.of(GranularCertificates.METER, 10),
                Column.of(GranularCertificates.CANCELLED, 7));
    }

    private static List<Column<GreenTariff>> greenColumns() {
        return List.of(
                Column.of(GreenTariff.NAME, 14),
                Column.of(GreenTariff.SITE, 9),
                Column.of(GreenTariff.FROM, 8),
                Column.of(GreenTariff.TO, 8),
                Column.of(GreenTariff.SHARE, 6),
                Column.of(GreenTariff.TECHNOLOGY, 7),
                Column.of(GreenTariff.RETIRED, 7),
                Column.of(GreenTariff.HOURLY, 7));
    }

    private static List<Column<CertificateSale>> salesColumns() {
        return List.of(
                Column.of(CertificateSale.NAME, 14),
                Column.of(CertificateSale.SITE, 9),
                Column.of(CertificateSale.FROM, 8),
                Column.of(CertificateSale.TO, 8),
                Column.of(CertificateSale.SHARE, 6));
    }
}
