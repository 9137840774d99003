package org.coppice.importers.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class ZoneNamesTest {

    @Test
    void namesAndOffsetsAreZones() {
        assertThat(ZoneNames.require(" Europe/Berlin ")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(ZoneNames.require("+05:30")).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
    }

    @Test
    void aMistypedNameIsNamedWithTheZoneItMayHaveMeant() {
        assertThatThrownBy(() -> ZoneNames.require("Europe/Berln"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“Europe/Berln” is no time zone. Maybe Europe/Berlin?")
                .hasMessageContaining("or +01:00");
    }

    @Test
    void aCityAloneFindsItsZone() {
        assertThat(ZoneNames.nearest("new york")).containsExactly("America/New_York");
    }

    @Test
    void whatIsLikeNoZoneGetsExamplesAlone() {
        assertThatThrownBy(() -> ZoneNames.require("the usual one"))
                .isInstanceOf(UserError.class)
                .message()
                .doesNotContain("Maybe");
    }
}
