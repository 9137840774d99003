package org.coppice.model.project.chunk;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.coppice.model.project.RandomReadings;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.junit.jupiter.params.provider.MethodSource;

/** The readings of a month whose checksum is right, whatever lies under it: nothing but damage may be told. */
class ChunkFuzz {
    private static final String SERIES = "s";
    /** A month of minutes, and a day more. */
    private static final int MOST = 46_080;

    private static byte[] input(Chunk chunk) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES + 12 + chunk.body().length + chunk.quality().length);
        buffer.putLong(chunk.t0()).putLong(chunk.step()).putInt(chunk.n()).putInt(chunk.codec());
        buffer.putInt(chunk.quality().length).put(chunk.quality()).put(chunk.body());
        return buffer.array();
    }

    static Stream<byte[]> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(12).map(seed -> {
            Readings readings = new RandomReadings(seed).next(200);
            return input(ChunkCodec.encode(SERIES, readings, 0, readings.size()));
        });
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyDamageIsTold(byte[] input) {
        ByteBuffer buffer = ByteBuffer.wrap(input);
        if (buffer.remaining() < 2 * Long.BYTES + 12) {
            return;
        }
        long t0 = buffer.getLong();
        long step = buffer.getLong();
        int n = Math.floorMod(buffer.getInt(), MOST);
        int codec = buffer.getInt();
        byte[] quality = new byte[Math.floorMod(buffer.getInt(), buffer.remaining() + 1)];
        buffer.get(quality);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        Chunk chunk = new Chunk(t0, step, n, codec, 0, 0, 0, 0, body, quality).sealed(SERIES);
        try {
            SeriesBuffer into = new SeriesBuffer(n);
            ChunkCodec.decode(SERIES, chunk, into);
            into.toReadings(Unit.KILOWATT_HOUR);
        } catch (DamagedChunk told) {
            // as it should be
        }
    }
}
