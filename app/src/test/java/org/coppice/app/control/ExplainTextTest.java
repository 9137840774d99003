package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.app.page.SamplePages;
import org.coppice.model.quantity.Figure;
import org.junit.jupiter.api.Test;

/** Every figure of the sample can be explained in words, from its value down to the source of each input. */
class ExplainTextTest {

    @Test
    void the_plain_text_of_every_figure_names_its_value_its_formula_and_the_source_of_every_input() {
        for (Figure figure : SamplePages.assessment().figures()) {
            String text = ExplainText.plain(figure);
            assertThat(text).as(figure.key()).startsWith(figure.label() + ", ").contains("\nFormula: ");
            figure.derivation()
                    .inputs()
                    .forEach(input -> assertThat(text)
                            .as(figure.key())
                            .contains("- " + input.label() + ": ")
                            .contains(input.source().text()));
            if (figure.value().isEmpty()) {
                assertThat(text).as(figure.key()).contains("not known");
            }
        }
    }

    @Test
    void the_scope_is_the_site_or_all_of_them() {
        for (Figure figure : SamplePages.assessment().figures()) {
            assertThat(ExplainText.scope(figure)).startsWith(figure.site().orElse("all sites"));
        }
    }

    @Test
    void a_range_is_said_where_there_is_one() {
        for (Figure figure : SamplePages.assessment().figures()) {
            String range = ExplainText.range(figure);
            if (figure.range().isPresent()) {
                assertThat(range).as(figure.key()).startsWith("range ").contains(" – ");
            } else {
                assertThat(range).as(figure.key()).isEmpty();
            }
        }
    }
}
