package org.coppice.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.reference.EmbodiedClaim;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.get();

    @Test
    void holdsEnoughOfEachKind() {
        assertThat(catalogue.deviceTypes())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(DeviceType::category)
                .contains(DeviceCategory.values());
        assertThat(gridFactors("[A-Z]{2}", Factor.Boundary.LIFE_CYCLE)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(gridFactors("eGRID:[A-Z]{4}", Factor.Boundary.DIRECT)).hasSize(27);
    }

    private List<Factor> gridFactors(String region, Factor.Boundary boundary) {
        return catalogue.factors().stream()
                .filter(factor -> factor.kind() == Factor.Kind.GRID_CARBON
                        && factor.region().matches(region)
                        && factor.boundary() == boundary)
                .toList();
    }

    @Test
    void idsAreUnique() {
        assertThat(catalogue.deviceTypes()).extracting(DeviceType::id).doesNotHaveDuplicates();
        assertThat(catalogue.factors()).extracting(Factor::id).doesNotHaveDuplicates();
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        List<Source> sources = new ArrayList<>();
        catalogue.deviceTypes().forEach(type -> collect(DeviceType.TYPE.toTree(type), sources));
        catalogue.factors().forEach(factor -> sources.add(factor.source()));
        sources.add(catalogue.defaultPue().source());
        sources.add(catalogue.defaultMfu().source());

        assertThat(sources).hasSizeGreaterThan(240).allSatisfy(source -> {
            assertThat(source.publisher()).isNotBlank();
            assertThat(source.year()).isBetween(2000, 2026);
            assertThat(source.locator().text()).isNotBlank();
            assertThat(source.licence()).isNotBlank().doesNotContain("AGPL").doesNotContain("BY-NC");
            assertThat(source.quality()).isNotIn(Quality.METERED, Quality.STATED);
        });
    }

    private static void collect(Object tree, List<Source> found) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("source")) {
                    found.add(SourceTypes.SOURCE.fromTree(value, "source"));
                } else {
                    collect(value, found);
                }
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        }
    }

    @Test
    void sourcedValuesOfADeviceCarryTheirSourceAlsoWhereTheyAreMissing() {
        assertThat(device("dgx-1-v100").mass()).isEmpty();
        assertThat(device("switch-tor-24").claims()).isEmpty();
        assertThat(device("switch-tor-24").embodied()).isEmpty();
    }

    @Test
    void gridFactorsAreThoseOfTheYearTheyName() {
        assertThat(factor("grid/DE/ember-2023").value()).isEqualTo(381);
        assertThat(factor("grid/US/ember-2023").value()).isEqualTo(369);
        assertThat(factor("grid/IS/ember-2023").value()).isEqualTo(28);
        assertThat(factor("grid/SA/ember-2022").year()).isEqualTo(2022);
        assertThat(factor("grid/DE/ember-2023").boundary()).isEqualTo(Factor.Boundary.LIFE_CYCLE);
        assertThat(factor("grid/DE/ember-2023").source().licence()).isEqualTo("CC BY 4.0");
    }

    @Test
    void theUnverifiedLatestColumnIsNotShipped() {
        assertThat(catalogue.factors())
                .filteredOn(factor -> factor.kind() == Factor.Kind.GRID_CARBON
                        && factor.source().publisher().equals("Ember"))
                .allSatisfy(factor -> assertThat(factor.year()).isLessThanOrEqualTo(2023));
        assertThat(catalogue.listFactors(Factor.Kind.GRID_CARBON, "DE"))
                .extracting(Factor::id, Factor::value)
                .containsExactly(tuple("grid/DE/ember-2023", 381.0), tuple("grid/DE/uba-2024", 363.0));
        assertThat(catalogue.listFactors(Factor.Kind.GRID_CARBON, "FR"))
                .extracting(Factor::value)
                .containsExactly(56.0);
    }

    @Test
    void takingVoluntaryPurchasesOutOfAMixNeverMakesItCleaner() {
        List<Factor> residuals = catalogue.factors().stream()
                .filter(factor -> factor.id().endsWith("/crs-2023"))
                .toList();
        assertThat(residuals).hasSize(27);
        for (Factor residual : residuals) {
            Factor average = factor("grid/" + residual.region() + "/egrid-2023");
            assertThat(residual.unit().toCanonical(residual.value()))
                    .as(residual.name())
                    .isGreaterThanOrEqualTo(average.unit().toCanonical(average.value()) - 0.001);
        }
    }

    @Test
    void countriesOfFullDisclosureHaveNoResidualMixRatherThanOneOfZero() {
        assertThat(catalogue.listFactors(Factor.Kind.RESIDUAL_MIX, "DE"))
                .extracting(Factor::year, Factor::value)
                .containsExactly(tuple(2025, 701.47));
        assertThat(catalogue.listFactors(Factor.Kind.RESIDUAL_MIX, "AT")).isEmpty();
        assertThat(catalogue.listFactors(Factor.Kind.RESIDUAL_MIX, "NL")).isEmpty();
    }

    @Test
    void poundsAMegawattHourBecomeGramsAKilowattHourExactly() {
        Factor rfcw = factor("grid/eGRID:RFCW/egrid-2023");
        assertThat(rfcw.value()).isEqualTo(916.054);
        assertThat(rfcw.unit().toCanonical(rfcw.value())).isEqualTo(916.054 * 0.45359237);
        Factor us = factor("grid/US/egrid-2023");
        assertThat(us.unit().toCanonical(us.value())).isCloseTo(349.7, within(0.05));
    }

    @Test
    void everyDeviceWithClaimsHasChosenOne() {
        assertThat(catalogue.deviceTypes())
                .allSatisfy(type -> assertThat(type.embodied().isPresent())
                        .isEqualTo(!type.claims().isEmpty()));
        catalogue.deviceTypes().stream()
                .flatMap(type -> type.claims().stream())
                .forEach(claim -> claim.range()
                        .ifPresent(
                                range -> assertThat(range.contains(claim.value().kilograms()))
                                        .as(claim.toString())
                                        .isTrue()));
    }

    @Test
    void theH100ShowsHowFarSourcesDisagree() {
        DeviceType h100 = device("h100-8");
        assertThat(h100.claims())
                .extracting(EmbodiedClaim::id)
                .containsExactly("nvidia-pcf", "boavizta", "ccf", "act-silicon");
        assertThat(h100.embodied().orElseThrow().value()).isEqualTo(Carbon.ofKilograms(5_700 + 8 * 164));
        assertThat(h100.claims().get(1).value()).isEqualTo(Carbon.ofKilograms(5_700 + 8 * 575.1));
    }

    @Test
    void nodesOfEightPeakAtSeventySixPercentOfTheirRating() {
        assertThat(device("h100-8").power().value().max().kilowatts()).isCloseTo(0.76 * 10.2, within(1e-9));
        assertThat(device("b200-8").power().value().max().kilowatts()).isCloseTo(0.76 * 14.3, within(1e-9));
        assertThat(device("a100-80gb-8").power().value().max().kilowatts()).isCloseTo(0.76 * 6.5, within(1e-9));
        assertThat(device("h100-8").power().source().quality()).isEqualTo(Quality.ESTIMATE);
        assertThat(device("h100-8").peak().orElseThrow().value()).isEqualTo(WorkRate.ofTeraflopPerSecond(8 * 989));
        assertThat(device("b200-8").mass().orElseThrow().value()).isEqualTo(Mass.ofKilograms(142.4));
    }

    @Test
    void measuredCurvesAreKeptToTheDigit() {
        var r740 = device("dell-r740").power().value();
        assertThat(r740.size()).isEqualTo(11);
        assertThat(r740.idle()).isEqualTo(Power.ofKilowatts(0.0498));
        assertThat(r740.kilowatts(5)).isEqualTo(0.208);
        assertThat(r740.max()).isEqualTo(Power.ofKilowatts(0.432));
        assertThat(device("epyc-9965-2s").power().value().max()).isEqualTo(Power.ofKilowatts(0.8));
    }

    @Test
    void operatingPointsAreThoseMeasured() {
        OperatingPoint point =
                device("h100-8").findPoint("llama-3.1-8b-bf16-b64").orElseThrow();
        assertThat(point.power().watts()).isCloseTo(610, within(1e-9));
        assertThat(point.throughput().perSecond()).isEqualTo(5147);
        assertThat(point.interTokenLatency().orElseThrow().value()).isCloseTo(0.0115, within(1e-12));
        assertThat(point.accuracy()).isEmpty();
        assertThat(device("h100-8").points()).hasSize(7);
    }

    /** W = J/token · tokens/s; the published J/token agrees within the rounding of the three printed figures. */
    @Test
    void powerIsEnergyPerTokenTimesThroughput() {
        for (DeviceType type : catalogue.deviceTypes()) {
            for (OperatingPoint point : type.points()) {
                double watts =
                        point.energyPerToken().joules() * point.throughput().perSecond();
                assertThat(watts)
                        .isCloseTo(point.power().watts(), within(point.power().watts() * 1e-3));
                String place = point.source().locator().text();
                double printed = Double.parseDouble(place.replaceAll(".*: ([0-9.]+) J/token.*", "$1"));
                assertThat(point.energyPerToken().joules()).isCloseTo(printed, within(printed * 2e-3));
            }
        }
    }

    @Test
    void thePowerCapProfileIsThatOfZeus() {
        var profile = device("dgx-1-v100").capProfile().orElseThrow().value();
        assertThat(profile.timeAt(1)).isEqualTo(1);
        assertThat(profile.timeAt(0.6)).isCloseTo(4148.7 / 3515.0, within(1e-5));
        assertThat(profile.timeAt(0.7)).isLessThan(1.1);
    }

    @Test
    void whatRestsOnAConventionSaysSo() {
        var materials = device("h100-8").materials().orElseThrow();
        assertThat(materials.byDefault()).isTrue();
        assertThat(materials.source().quality()).isEqualTo(Quality.ASSUMPTION);
        assertThat(device("h100-8").lifeShape().byDefault()).isTrue();
        assertThat(device("switch-tor-24").materials()).isEmpty();
    }

    @Test
    void defaultsAreMarkedAsSuch() {
        assertThat(catalogue.defaultPue().value().at(0, 0)).isEqualTo(1.56);
        assertThat(catalogue.defaultPue().byDefault()).isTrue();
        assertThat(catalogue.defaultMfu().value().value()).isEqualTo(0.38);
        assertThat(catalogue.defaultMfuRange().contains(0.38)).isTrue();
    }

    @Test
    void waterOfGenerationFollowsFromTheMix() {
        assertThat(factor("water/fuel:gas/li-2023").value()).isCloseTo(300 * 3.785412e-3, within(1e-6));
        assertThat(factor("water/DE/mix-2021").source().quality()).isEqualTo(Quality.ESTIMATE);
        double germany = (164.5 * 450 + 95.22 * 300 + 21.7 * 350 + 69.13 * 600 + 47.15 * 475) * 3.785412e-3 / 581.35;
        assertThat(factor("water/DE/mix-2021").value()).isCloseTo(germany, within(5e-4));
        assertThat(factor("cfe/DE/ember-2021").value()).isCloseTo(299.93 / 581.35, within(5e-5));
    }

    private DeviceType device(String id) {
        return catalogue.findDeviceType(id).orElseThrow();
    }

    private Factor factor(String id) {
        return catalogue.findFactor(id).orElseThrow();
    }
}
