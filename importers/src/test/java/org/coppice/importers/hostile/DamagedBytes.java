package org.coppice.importers.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What a bad line, a bad disk or a bad program does to bytes of whatever meaning. */
final class DamagedBytes {
    private static final List<String> WORDS = List.of(
            "\"",
            "\n",
            ";;",
            "1E400",
            "-",
            "99999999999999999999",
            "24:00",
            "<",
            "&x;",
            "\0",
            "31.02.2024",
            "9".repeat(400),
            "\uFEFF",
            "\uD800",
            "\r",
            ",".repeat(20_000),
            "0000-00-00",
            "9999-12-31T23:59:59Z",
            "NaN",
            "=1+1",
            "x".repeat(40_000));

    private DamagedBytes() {}

    static byte[] of(byte[] whole, Random random) {
        if (whole.length == 0) {
            return whole;
        }
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 600));
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(whole, from);
            case 1 -> joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
            case 2 -> joined(Arrays.copyOf(whole, to), Arrays.copyOfRange(whole, from, whole.length));
            case 3 -> {
                byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
                yield joined(Arrays.copyOf(whole, from), word, Arrays.copyOfRange(whole, from, whole.length));
            }
            case 4 -> {
                byte[] zeros = whole.clone();
                Arrays.fill(zeros, from, to, random.nextBoolean() ? 0 : (byte) 0xff);
                yield zeros;
            }
            case 5 -> {
                byte[] moved = whole.clone();
                int at = random.nextInt(whole.length);
                System.arraycopy(whole, from, moved, at, Math.min(to - from, whole.length - at));
                yield moved;
            }
            case 6 -> {
                byte[] flipped = whole.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            default -> {
                byte[] changed = whole.clone();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
        };
    }

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
