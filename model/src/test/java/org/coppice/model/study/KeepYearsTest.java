package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Years;
import org.junit.jupiter.api.Test;

class KeepYearsTest {
    private static KeepYears server(double intensity, double gain) {
        return new KeepYears(
                Carbon.ofKilograms(1_300),
                Energy.ofKilowattHours(3_000),
                CarbonIntensity.ofGramsPerKilowattHour(intensity),
                gain,
                Mass.ofKilograms(24));
    }

    @Test
    void theOptimumIsTheLifeOfLeastCarbon() {
        for (double intensity : new double[] {20, 50, 200, 400, 800}) {
            for (double gain : new double[] {0.05, 0.15, 0.25}) {
                KeepYears study = server(intensity, gain);
                double best = study.optimum().value();
                double least = study.at(Years.of(best)).carbonAYear().kilograms();
                for (double factor : new double[] {0.5, 0.9, 1.1, 2}) {
                    assertThat(study.at(Years.of(best * factor)).carbonAYear().kilograms())
                            .isGreaterThan(least);
                }
            }
        }
    }

    @Test
    void keepingLongerAlwaysLeavesLessScrap() {
        List<KeepYears.Point> points = server(400, 0.15).between(3, 8);
        assertThat(points).hasSize(6);
        assertThat(points.get(0).scrapAYear().kilograms()).isCloseTo(8, within(1e-12));
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).scrapAYear()).isLessThan(points.get(i - 1).scrapAYear());
        }
    }

    @Test
    void withoutAnyGainOnlyTheMakingCounts() {
        KeepYears study = server(400, 0);
        // 1,300 kg over five years, and 3,000 kWh at 400 g/kWh.
        assertThat(study.at(Years.of(5)).carbonAYear().kilograms()).isCloseTo(260 + 1_200, within(1e-9));
        assertThat(study.optimum().value()).isGreaterThan(100);
    }

    @Test
    void aCleanerGridKeepsMachinesLonger() {
        assertThat(server(50, 0.15).optimum()).isGreaterThan(server(400, 0.15).optimum());
    }
}
