package org.coppice.model.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class PowerCurveTest {

    @Test
    void twoPointsGiveTheLinearModel() {
        PowerCurve curve = PowerCurve.twoPoint(Power.ofWatts(100), Power.ofWatts(400));
        assertThat(curve.at(0)).isEqualTo(Power.ofWatts(100));
        assertThat(curve.at(0.5)).isEqualTo(Power.ofWatts(250));
        assertThat(curve.at(1)).isEqualTo(Power.ofWatts(400));
    }

    @Test
    void aMeasuredCurveIsMonotoneAndDefinedUpToFullLoad() {
        double[] u = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
        double[] kw = {.15, .21, .25, .29, .33, .38, .44, .5, .57, .66, .8};
        PowerCurve curve = PowerCurve.of(u, kw);
        double previous = 0;
        for (int i = 0; i <= 1000; i++) {
            double now = curve.kilowattsAt(i / 1000.0);
            assertThat(now).isGreaterThanOrEqualTo(previous);
            previous = now;
        }
        assertThat(curve.kilowattsAt(0.97)).isCloseTo(0.66 + 0.7 * 0.14, within(1e-12));
    }

    @Test
    void utilisationOutsideZeroToOneIsABug() {
        PowerCurve curve = PowerCurve.twoPoint(Power.ofWatts(1), Power.ofWatts(2));
        assertThatThrownBy(() -> curve.kilowattsAt(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> curve.kilowattsAt(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCapCostsTimeByTheMeasuredPoints() {
        PowerCapProfile profile = new PowerCapProfile(List.of(
                new PowerCapProfile.Point(1, 1),
                new PowerCapProfile.Point(0.8, 1.05),
                new PowerCapProfile.Point(0.5, 1.44)));
        assertThat(profile.timeAt(1)).isEqualTo(1);
        assertThat(profile.timeAt(0.9)).isCloseTo(1.025, within(1e-12));
        assertThat(profile.timeAt(0.5)).isCloseTo(1.44, within(1e-12));
        assertThat(profile.timeAt(0.25)).isCloseTo(2.88, within(1e-12));
        assertThatThrownBy(() -> new PowerCapProfile(
                        List.of(new PowerCapProfile.Point(1, 1), new PowerCapProfile.Point(0.8, 0.9))))
                .hasMessageContaining("time must not fall");
    }
}
