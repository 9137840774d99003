package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists of words in text files. */
class WordListTest {

    @Test
    void namedListsKeepTheirOrderAndGoOnInIndentedLines() {
        assertThat(WordList.named(WordListTest.class, "named-words.txt"))
                .containsExactly(
                        Map.entry("plant", Set.of("facility", "nom de l'installation", "zahler")),
                        Map.entry("volume", Set.of("mwh")));
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WordList.read(WordListTest.class, "none.txt"))
                .hasMessage("none.txt is missing beside org.coppice.importers.measure.WordListTest");
    }
}
