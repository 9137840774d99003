package org.coppice.app.control.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.coppice.app.page.SamplePages;
import org.coppice.model.cooling.Chiller;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

/** Any property of any record can be seen and edited through its descriptors. */
class RecordEditsTest {
    private final Plan plan = SamplePages.plan();
    private final GridContract grid = first(GridContract.class);
    private final Ppa ppa = first(Ppa.class);

    private <M> M first(Class<M> type) {
        return plan.contracts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private <M> RecordEdits<M> edits(RecordType<M> type, M record) {
        return new RecordEdits<>(plan, type, record);
    }

    private <M> FormLine line(RecordType<M> type, M record, Object... path) {
        return RecordLines.of(plan, type, record).stream()
                .filter(line -> line.path().equals(List.of(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + List.of(path)));
    }

    @Test
    void everyPropertyButTheIdHasALineWithItsTextAsInTheTable() {
        List<FormLine> lines = RecordLines.of(plan, Ppa.TYPE, ppa);

        assertThat(lines.stream().map(each -> each.path().get(0)))
                .containsAll(Ppa.TYPE.fields().stream()
                        .map(field -> field.name())
                        .filter(name -> !name.equals("id"))
                        .toList())
                .doesNotContain("id");
        assertThat(line(Ppa.TYPE, ppa, "capacity").text()).isEqualTo("900 kW");
        String site = plan.findSite(ppa.site()).map(Site::name).orElseThrow();
        assertThat(line(Ppa.TYPE, ppa, "site").text()).isEqualTo(site);
        assertThat(line(Ppa.TYPE, ppa, "site").choices()).contains(site);
    }

    @Test
    void whatIsTypedIsReadWithItsUnitAndNothingElseChanges() {
        Ppa changed = edits(Ppa.TYPE, ppa).typed(List.of("capacity"), "1.2 MW");

        assertThat(changed.capacity().kilowatts()).isEqualTo(1_200);
        assertThat(Ppa.CAPACITY.with(changed, ppa.capacity())).isEqualTo(ppa);
    }

    @Test
    void anOptionalValueIsSetAndTakenBack() {
        Ppa capped = edits(Ppa.TYPE, ppa).typed(List.of("cap"), "0.12");
        assertThat(capped.cap()).contains(0.12);
        assertThat(edits(Ppa.TYPE, capped).typed(List.of("cap"), " ")).isEqualTo(ppa);
    }

    @Test
    void whatTheRecordRefusesIsSaidWithItsReason() {
        Ppa capped = edits(Ppa.TYPE, ppa).typed(List.of("cap"), "0.05");

        assertThatThrownBy(() -> edits(Ppa.TYPE, capped).typed(List.of("floor"), "0.07"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("exchanged");
        assertThatThrownBy(() -> edits(Ppa.TYPE, ppa).typed(List.of("capacity"), "many"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Capacity");
    }

    @Test
    void aTariffIsMadeExtendedAndTakenAwayAgain() {
        assertThat(line(GridContract.TYPE, grid, "tariff").canAdd()).isTrue();
        GridContract withTariff = edits(GridContract.TYPE, grid).added(List.of("tariff"));
        assertThat(withTariff.tariff()).isPresent();

        GridContract withDemand = edits(GridContract.TYPE, withTariff).added(List.of("tariff", "demand"));
        assertThat(withDemand.tariff().orElseThrow().demand()).hasSize(1);

        GridContract priced = edits(GridContract.TYPE, withDemand)
                .typed(List.of("tariff", "demand", 0, "periods", 0, "tiers", 0, "rate"), "12.5");
        assertThat(priced.tariff()
                        .orElseThrow()
                        .demand()
                        .get(0)
                        .periods()
                        .get(0)
                        .tiers()
                        .get(0)
                        .rate())
                .isEqualTo(12.5);
        assertThat(line(GridContract.TYPE, priced, "tariff", "demand", 0).canRemove())
                .isTrue();

        GridContract without = edits(GridContract.TYPE, priced).removed(List.of("tariff", "demand", 0));
        assertThat(without).isEqualTo(withTariff);
        assertThat(edits(GridContract.TYPE, without).removed(List.of("tariff"))).isEqualTo(grid);
    }

    @Test
    void whateverCanBeAddedBeginsAsSomethingThatIsAccepted() {
        List.of(PlanTable.SITES, PlanTable.WORKLOADS, PlanTable.CONTRACTS, PlanTable.EQUIPMENT)
                .forEach(this::addEverything);
    }

    private <R> void addEverything(PlanTable<R> table) {
        for (R record : table.list(plan)) {
            addEverything(table.shape().typeOf(record), record);
        }
    }

    private <M> void addEverything(RecordType<M> type, Object record) {
        M member = type.recordClass().cast(record);
        for (FormLine line : RecordLines.of(plan, type, member)) {
            // One more where there are some may have to fit to those: a tier after the last is refused with its reason.
            if (line.canAdd() && line.text().equals("none")) {
                assertThat(edits(type, member).added(line.path()))
                        .as(type.name() + " " + line.path())
                        .isNotEqualTo(member);
            }
        }
    }

    @Test
    void aCoolingPlantBeginsWithAChillerThatNeedsNoWaterAndCanGetALiquidSide() {
        Site site = plan.sites().get(0);
        Site cooled = edits(Site.TYPE, site).added(List.of("cooling"));
        assertThat(cooled.cooling().orElseThrow().value().chiller()).isEqualTo(Chiller.AIR_COOLED);

        FormLine liquid = RecordLines.of(plan, Site.TYPE, cooled).stream()
                .filter(line -> line.path().contains("liquid"))
                .findFirst()
                .orElseThrow();
        Site both = edits(Site.TYPE, cooled).added(liquid.path());
        assertThat(both.cooling().orElseThrow().value().liquid()).isPresent();
    }

    @Test
    void everyRecordOfTheSampleIsShownAndComesBackAsItWas() {
        PlanTable.ALL.forEach(table -> checkAll(table));
    }

    private <R> void checkAll(PlanTable<R> table) {
        for (R record : table.list(plan)) {
            check(table.shape().typeOf(record), record);
        }
    }

    private <M> void check(RecordType<M> type, Object record) {
        M member = type.recordClass().cast(record);
        assertThat(RecordLines.of(plan, type, member)).as(type.name()).isNotEmpty();
        Optional<FormLine> name = RecordLines.of(plan, type, member).stream()
                .filter(line -> line.path().equals(List.of("name")))
                .findFirst();
        name.ifPresent(line -> assertThat(edits(type, member).typed(line.path(), line.text()))
                .as(type.name())
                .isEqualTo(member));
    }
}
