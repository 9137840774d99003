package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream ahead in a thread of its own, so that unpacking and reading share the work of two cores. Closing it stops the
 * thread; what the stream throws is thrown to the reader.
 */
final class AheadStream extends InputStream {
    private static final int BLOCK = 1 << 17;
    private static final int BLOCKS = 4;

    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private Block current = new Block(new byte[0], 0, null);
    private int at;

    /** Bytes, the end (a length below 0), or what went wrong. */
    @SuppressWarnings("ArrayRecordComponent") // handed from one thread to the other, never compared
    private record Block(
            byte[] bytes,
            int length,
            @org.jspecify.annotations.Nullable Throwable failure) {}

    AheadStream(InputStream in) {
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new byte[BLOCK]);
        }
        thread = new Thread(() -> fill(in), "unpacking");
        thread.setDaemon(true);
        thread.start();
    }

    private void fill(InputStream in) {
        try (in) {
            int length = 0;
            while (length >= 0) {
                byte[] bytes = empty.take();
                length = in.readNBytes(bytes, 0, BLOCK);
                length = length == 0 ? -1 : length;
                filled.put(new Block(bytes, length, null));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error failed) {
            // At most BLOCKS blocks are on their way, so there is room for this one.
            filled.add(new Block(new byte[0], -1, failed));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == current.length) {
            nextBlock();
        }
        if (current.length < 0) {
            return -1;
        }
        int n = Math.min(length, current.length - at);
        System.arraycopy(current.bytes, at, target, offset, n);
        at += n;
        return n;
    }

    private void nextBlock() throws IOException {
        try {
            if (current.bytes.length > 0) {
                empty.put(current.bytes);
            }
            current = filled.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", interrupted);
        }
        at = 0;
        if (current.failure instanceof IOException failed) {
            throw failed;
        }
        if (current.failure instanceof RuntimeException failed) {
            throw failed;
        }
        if (current.failure instanceof Error failed) {
            throw failed;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
