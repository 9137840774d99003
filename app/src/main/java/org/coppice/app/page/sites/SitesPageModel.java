package org.coppice.app.page.sites;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.form.Starter;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.page.Remarks;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.resources.Catalogue;

/** Sites, and the factors that they may use. */
public final class SitesPageModel {
    private final Workspace workspace;
    private final FieldTableModel<Site> sites;
    private final FieldTableModel<Factor> factors;
    private final FieldTableModel<Weather> weather;

    /** Follows the plan of the workspace. */
    public SitesPageModel(Workspace workspace) {
        this.workspace = workspace;
        sites = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.SITES, Site.TYPE, SitesPageModel::blank),
                List.of(
                        Column.of(Site.NAME, 10),
                        Column.of(Site.ZONE, 11),
                        Column.of(Site.REGION, 9),
                        Column.of(Site.MARKET, 6),
                        Column.of(Site.CONNECTION, 8),
                        Column.of(Site.PUE, 12),
                        Column.of(Site.WUE, 7),
                        Column.of(Site.GRID_FACTOR, 12),
                        Column.of(Site.RESIDUAL_FACTOR, 12)));
        weather = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.WEATHER, Weather.TYPE, SitesPageModel::blankWeather),
                List.of(
                        Column.of(Weather.NAME, 14),
                        Column.of(Weather.LATITUDE, 7),
                        Column.of(Weather.LONGITUDE, 7),
                        Column.of(Weather.ELEVATION, 7),
                        Column.of(Weather.DRY_BULB, 10),
                        Column.of(Weather.HUMIDITY, 10),
                        Column.of(Weather.WIND_SPEED, 10),
                        Column.of(Weather.GLOBAL_IRRADIANCE, 10)));
        factors = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.FACTORS, SourceTypes.FACTOR, SitesPageModel::blankFactor),
                factorColumns());
    }

    /** What is wrong with sites: a connection that does not carry the load, a factor that is missing. */
    List<FindingList.Row> remarks() {
        List<String> names = workspace.plan().sites().stream().map(Site::name).toList();
        return workspace
                .assessmentProperty()
                .get()
                .map(results -> Remarks.of(results, "Sites", names))
                .orElse(List.of());
    }

    private static List<Column<Factor>> factorColumns() {
        return List.of(
                factor("name", 18),
                factor("kind", 10),
                factor("region", 7),
                factor("year", 5),
                factor("value", 8),
                factor("unit", 6),
                factor("boundary", 8),
                Column.computed(
                        "Source",
                        "",
                        false,
                        24,
                        (plan, factor) -> factor.source().text()));
    }

    private static Column<Factor> factor(String name, double width) {
        return Column.of(SourceTypes.FACTOR.find(name).orElseThrow(), width);
    }

    FieldTableModel<Weather> weather() {
        return weather;
    }

    FieldTableModel<Site> sites() {
        return sites;
    }

    FieldTableModel<Factor> factors() {
        return factors;
    }

    /** The catalogue's factors that the plan does not hold yet, those for the regions of its sites first. */
    List<String> addable() {
        List<String> regions =
                workspace.plan().sites().stream().map(Site::region).toList();
        return Catalogue.get().factors().stream()
                .filter(factor -> workspace.plan().findFactor(factor.id()).isEmpty())
                .sorted((a, b) -> Boolean.compare(regions.contains(b.region()), regions.contains(a.region())))
                .map(Factor::name)
                .distinct()
                .toList();
    }

    /** Copies a factor of the catalogue into the plan. */
    void addFromCatalogue(String name) {
        Catalogue.get().factors().stream()
                .filter(factor -> factor.name().equals(name)
                        && workspace.plan().findFactor(factor.id()).isEmpty())
                .findFirst()
                .ifPresent(factor -> workspace.editBaseline(Edit.add(PlanTable.FACTORS, factor)));
    }

    private static Site blank(Plan plan) {
        String id = PlanTable.SITES.freshId(plan, "site");
        return new Site(
                id,
                "New " + id.replace('-', ' '),
                ZoneId.of("Europe/Berlin"),
                "DE",
                "EU",
                Optional.empty(),
                Sourced.defaulted(
                        Profile.constant(1.5),
                        Source.rule("1.5 until you state the PUE of your site or import its meters")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Weather blankWeather(Plan plan) {
        return Starter.of(
                Weather.TYPE, Map.of("id", PlanTable.WEATHER.freshId(plan, "weather"), "name", "New weather"));
    }

    private static Factor blankFactor(Plan plan) {
        throw new UserError("A factor needs its source. Add one from the catalogue and change what differs.");
    }
}
