package org.coppice.model.project.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are packed within a budget, and never twice. */
class PackedTest {

    private static byte[] random(int length, int... head) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        for (int i = 0; i < head.length; i++) {
            bytes[i] = (byte) head[i];
        }
        return bytes;
    }

    @Test
    void whatFitsIsGivenBackAsItWas() {
        byte[] text = "2023-01-01 00:15;12.5\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

        byte[] packed = Packed.deflate(text, 100_000).orElseThrow();

        assertThat(packed.length).isLessThan(text.length / 20);
        assertThat(Packed.inflate(packed, text.length)).isEqualTo(text);
    }

    @Test
    void aLongFileThatFitsOnlyWhenPackedThoroughlyIsKept() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            text.append("2023-01-01 00:15;").append(random.nextInt(100)).append(".5\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        int quickly = Packed.deflate(bytes, Integer.MAX_VALUE).orElseThrow().length;

        byte[] packed = Packed.deflate(bytes, quickly - 1).orElseThrow();

        assertThat(packed.length).isLessThan(quickly);
        assertThat(Packed.inflate(packed, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void whatDoesNotFitIsGivenUp() {
        assertThat(Packed.deflate(random(300_000), 100_000)).isEmpty();
    }

    @Test
    void aZipIsKeptAsItIsAndGivenBack() {
        byte[] zip = random(50_000, 'P', 'K', 3, 4);

        byte[] packed = Packed.deflate(zip, 100_000).orElseThrow();

        assertThat(packed.length).isGreaterThanOrEqualTo(zip.length);
        assertThat(Packed.inflate(packed, zip.length)).isEqualTo(zip);
    }
}
