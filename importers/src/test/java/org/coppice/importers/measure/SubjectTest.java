package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pmax (kW)",
                "MD (kW)",
                "Import MDI kW",
                "Effekttopp (kW)",
                "kW สูงสุด",
                "Công suất cực đại",
                "Spidslast"
            })
    void theHighestPowersAreKnown(String header) {
        assertThat(Subject.isMaximum(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PowerAvailableWatts", "PowerRequestedWatts", "Potenza disponibile (kW)"})
    void whatMayBeDrawnIsNotDrawn(String header) {
        assertThat(Subject.isBound(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+Ri/784703", "-Rc", "R+ (kvarh)", "Q-", "UFER", "الطاقة غير الفعالة"})
    void reactiveEnergyIsKnown(String header) {
        assertThat(Subject.isReactive(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Interactive kWh", "R2D2 kWh", "A+"})
    void otherWordsAreNotReactive(String header) {
        assertThat(Subject.isReactive(header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sản lượng nhận (kWh), Sản lượng giao (kWh)",
        "kWh_r, kWh_d",
        "kWh Terima, kWh Kirim",
        "KWH REC, KWH DEL"
    })
    void whatIsReceivedIsFedInBesideWhatIsDelivered(String received, String delivered) {
        assertThat(Subject.isFedInBeside(received, delivered)).isTrue();
        assertThat(Subject.isFedInBeside(delivered, received)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Real Energy Out of the Load (kWh), EXPORT",
        "Real Energy Into the Load (kWh), IMPORT",
        "PacToGrid(W), EXPORT",
        "EpvToday(kWh), NONE"
    })
    void theWayIsKnown(String header, Flow flow) {
        assertThat(Subject.flow(header, Commodity.ELECTRICITY)).isEqualTo(flow);
    }
}
