package org.coppice.importers.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the encoding of a text is known. */
class EncodingTest {
    private static final String TEXT = "Zeit;Zähler Süd kWh\n" + "2024-01-31 00:15;12,5\n".repeat(50);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideCharactersAreKnownWithAndWithoutAMark(String charset) {
        Charset wide = Charset.forName(charset);

        assertThat(Encoding.of("a.csv", TEXT.getBytes(wide)).charset()).isEqualTo(wide);
        assertThat(Encoding.of("a.csv", ("\uFEFF" + TEXT).getBytes(wide)).charset())
                .isEqualTo(wide);
    }

    @Test
    void aZeroInATextLeavesItAText() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        bytes[100] = 0;

        assertThat(Encoding.of("a.csv", bytes).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void manyZerosInNoOrderAreNoText() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = random.nextInt(3) == 0 ? 0 : bytes[i];
        }

        assertThatThrownBy(() -> Encoding.of("a.csv", bytes))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("neither a text");
    }
}
