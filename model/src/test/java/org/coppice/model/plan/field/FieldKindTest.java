package org.coppice.model.plan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class FieldKindTest {

    private static <V> void survives(FieldKind<V> kind, V value) {
        assertThat(kind.fromTree(kind.toTree(value), "here")).isEqualTo(value);
    }

    @Test
    void aDefaultShareIsShownWithThreeDigitsAndATypedOneAsItWasTyped() {
        Battery battery = Battery.usual(
                "b", "Battery", "site", LocalDate.of(2025, 1, 1), Energy.ofKilowattHours(10), Power.ofKilowatts(5));
        // 0.96 · √0.975 = 94.7924 %
        assertThat(Battery.CHARGE_EFFICIENCY.text(battery)).isEqualTo("94.8 %");
        Battery typed = Battery.CHARGE_EFFICIENCY.withText(battery, "94.7924 %");
        assertThat(Battery.CHARGE_EFFICIENCY.text(typed)).isEqualTo("94.7924 %");
        assertThat(typed.chargeEfficiency().byDefault()).isFalse();
    }

    @Test
    void typingWhatIsShownAlreadyChangesNothing() {
        Battery battery = Battery.usual(
                "b", "Battery", "site", LocalDate.of(2025, 1, 1), Energy.ofKilowattHours(10), Power.ofKilowatts(5));
        assertThat(Battery.CHARGE_EFFICIENCY.withText(battery, " 94.8 %")).isSameAs(battery);
        assertThat(Battery.CHARGE_EFFICIENCY
                        .withText(battery, "94.9 %")
                        .chargeEfficiency()
                        .value()
                        .value())
                .isCloseTo(0.949, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void everyKindReadsBackWhatItWrites() {
        survives(Kinds.TEXT, "Hall A");
        survives(Kinds.WHOLE, 12);
        survives(Kinds.NUMBER, 0.1 + 0.2);
        survives(Kinds.YES_NO, true);
        survives(Kinds.DATE, LocalDate.of(2025, 3, 30));
        survives(TextKind.zone(), ZoneId.of("Europe/Berlin"));
        survives(Kinds.choice(Technology.class), Technology.WIND);
        survives(Kinds.POWER, Power.ofKilowatts(0.1 + 0.2));
        survives(Kinds.optional(Kinds.POWER), Optional.empty());
        survives(Kinds.profile(Unit.FRACTION), Profile.daily(new double[24]));
        survives(Kinds.CURVE, PowerCurve.of(new double[] {0, 0.5, 1}, new double[] {0.1, 0.3, 0.35}));
        survives(Kinds.texts(), List.of("a", "b"));
        survives(Kinds.TEXTS, Map.of("zone", "Europe/Berlin"));
        survives(
                Kinds.sourced(Kinds.MASS),
                Sourced.defaulted(
                        Mass.ofKilograms(26.3),
                        Source.published("Dell", 2019, "R740", "table 2", "cited", Quality.PUBLISHED)));
    }

    @Test
    void aValueTypedOverASourcedOneIsTheUsersOwn() {
        Sourced<Mass> typed = Kinds.sourced(Kinds.MASS).parse("0.1 t");
        assertThat(typed.value()).isEqualTo(Mass.ofKilograms(100));
        assertThat(typed.source().quality()).isEqualTo(Quality.STATED);
    }

    @Test
    void profilesMayBeOneTwelveTwentyFourOr288Values() {
        ProfileKind kind = Kinds.profile(Unit.FRACTION);
        assertThat(kind.parse("1.3")).isEqualTo(Profile.constant(1.3));
        assertThat(kind.parse("1 2 3 4 5 6 7 8 9 10 11 12").at(11, 5)).isEqualTo(12);
        assertThatThrownBy(() -> kind.parse("1 2 3")).hasMessageContaining("1, 12 (months), 24 (hours) or 288");
        assertThat(kind.format(Profile.constant(1.3))).isEqualTo("1.3");
    }

    @Test
    void curvesAreTypedAsPoints() {
        PowerCurve curve = Kinds.CURVE.parse("0 %: 350 W; 100 %: 0.8 kW");
        assertThat(curve.kilowattsAt(0.5)).isCloseTo(0.575, org.assertj.core.api.Assertions.within(1e-12));
        assertThatThrownBy(() -> Kinds.CURVE.parse("0 %: 1 kW; 100 %: 500 W")).hasMessageContaining("must rise");
    }

    @Test
    void complaintsSayWhatWouldBeRight() {
        assertThatThrownBy(() -> Kinds.choice(Technology.class).parse("coal"))
                .isInstanceOf(UserError.class)
                .hasMessage("“coal” is not a choice here. Choose one of wind, solar, hydro, nuclear, other.");
        assertThatThrownBy(() -> Kinds.DATE.parse("31.3.2025")).hasMessageContaining("Write it as 2025-03-31");
        assertThatThrownBy(() -> TextKind.zone().parse("CEST2")).hasMessageContaining("Europe/Berlin");
        assertThatThrownBy(() -> Kinds.WHOLE.parse("1.5")).hasMessage("1.5 is not a whole number.");
        assertThatThrownBy(() -> Kinds.POWER.fromTree("fast", "fleets[0].powerCap"))
                .hasMessageStartingWith("fleets[0].powerCap: “fast” is not a number");
    }
}
