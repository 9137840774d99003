package org.coppice.importers.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Java's decoder accepts is valid, and nothing else. */
class Utf8Test {

    @Test
    void everyTextOfUpToThreeBytesIsJudgedAsJavaDoes() {
        for (int first = 0x80; first < 0x100; first++) {
            for (int second = 0; second < 0x100; second++) {
                check(new byte[] {(byte) first, (byte) second});
                for (int third : new int[] {0x7F, 0x80, 0xBF, 0xC0}) {
                    check(new byte[] {(byte) first, (byte) second, (byte) third});
                    check(new byte[] {(byte) first, (byte) second, (byte) third, (byte) 0x80});
                }
            }
        }
    }

    @Test
    void longTextsWithOneWrongByteAreJudgedAsJavaDoes() {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            byte[] bytes =
                    "Zähler 電力 😀, kWh; ".repeat(400 + random.nextInt(20)).getBytes(StandardCharsets.UTF_8);
            check(bytes);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            check(bytes);
        }
    }

    @Test
    void oneByteBeyondAsciiIsSeenWhereverItStands() {
        for (int length = 1; length < 110; length++) {
            for (int at = 0; at < length; at++) {
                byte[] bytes = "k".repeat(length).getBytes(StandardCharsets.UTF_8);
                check(bytes);
                bytes[at] = (byte) 0xFC;
                check(bytes);
            }
        }
    }

    private static void check(byte[] bytes) {
        assertThat(Utf8.isValid(bytes))
                .as(java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length)))
                .isEqualTo(javaAccepts(bytes));
    }

    private static boolean javaAccepts(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
