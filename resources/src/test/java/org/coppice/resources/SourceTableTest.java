package org.coppice.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.coppice.model.source.Quality;
import org.junit.jupiter.api.Test;

class SourceTableTest {
    private final SourceTable table = new SourceTable("id,publisher,year,title,place,url,licence,quality\n"
            + "a,Agency,2024,\"Tables, second part\",Table 1,https://example.org,public domain,published\n");

    @Test
    void aReferenceMayNameAnotherPlaceInTheSameSource() {
        assertThat(table.find("a").text()).isEqualTo("Agency 2024: Tables, second part, Table 1");
        assertThat(table.find("a | Table 7").text()).isEqualTo("Agency 2024: Tables, second part, Table 7");
        assertThat(table.find("a | Table 7").licence()).isEqualTo("public domain");
    }

    @Test
    void rulesAreEstimatesAndAssumptionsAreAssumptions() {
        assertThat(table.find("rule | half of it").quality()).isEqualTo(Quality.ESTIMATE);
        assertThat(table.find("assumption | about ten").quality()).isEqualTo(Quality.ASSUMPTION);
        assertThat(table.find("rule | half of it").locator().text()).isEqualTo("half of it");
    }

    @Test
    void anUnknownSourceIsRefused() {
        assertThatThrownBy(() -> table.find("b")).hasMessageContaining("“b”");
    }

    @Test
    void referencesInATreeAreResolvedWhereverTheyStand() {
        Object resolved = table.resolve(Map.of("list", List.of(Map.of("value", 1, "source", "a"))));
        assertThat(resolved.toString()).contains("publisher=Agency").contains("value=1");
    }

    @Test
    void quotedCellsMayHoldCommasAndQuotes() {
        assertThat(CsvTable.parse("x,y\n\"1,5\",\"say \"\"a\"\"\"\n"))
                .containsExactly(Map.of("x", "1,5", "y", "say \"a\""));
        assertThatThrownBy(() -> CsvTable.parse("x,y\n1\n")).hasMessageContaining("1 cells under 2 columns");
    }
}
