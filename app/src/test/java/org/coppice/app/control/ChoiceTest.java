package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.coppice.app.shell.FxThread;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private final StringConverter<Severity> names =
            Choice.names(severity -> severity.name().toLowerCase(Locale.ROOT));

    @Test
    void a_value_is_shown_by_its_name_and_none_as_nothing() {
        assertThat(names.toString(Severity.WARNING)).isEqualTo("warning");
        assertThat(names.toString(null)).isEmpty();
    }

    @Test
    void nothing_can_be_typed() {
        assertThatThrownBy(() -> names.fromString("warning")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_box_says_what_is_chosen_there_also_to_those_who_cannot_see_it() {
        FxThread.run(() -> {
            ComboBox<Severity> box = Choice.of("How serious", Severity::name);
            assertThat(box.getPromptText()).isEqualTo("How serious");
            assertThat(box.getAccessibleText()).isEqualTo("How serious");
        });
    }
}
