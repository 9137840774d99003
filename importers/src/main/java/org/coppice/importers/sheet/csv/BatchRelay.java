package org.coppice.importers.sheet.csv;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.FieldBatch;
import org.jspecify.annotations.Nullable;

/**
 * Gives batches to a sink on another core, while the next ones are taken apart on this: some at a time, in their order, and never two
 * at once. Where no other core is free they are given on this one.
 */
final class BatchRelay {
    /** Batches that go together: so many that waking another core does not count, so few that they stay in its cache. */
    private static final int TOGETHER = 8;

    private final CellSink sink;
    private FieldBatch[] filling = new FieldBatch[TOGETHER];
    private FieldBatch[] given = new FieldBatch[TOGETHER];
    private int filled;
    private @Nullable ForkJoinTask<?> giving;

    BatchRelay(byte[] bytes, CellSink sink) {
        this.sink = sink;
        for (int i = 0; i < TOGETHER; i++) {
            filling[i] = new FieldBatch(bytes);
            given[i] = new FieldBatch(bytes);
        }
    }

    /** An empty batch, to be filled. */
    FieldBatch next() {
        FieldBatch next = filling[filled];
        next.clear();
        return next;
    }

    /** Gives the batch that was filled, sooner or later. */
    void give() {
        filled++;
        if (filled == TOGETHER) {
            await();
            FieldBatch[] full = filling;
            filling = given;
            given = full;
            filled = 0;
            giving = ForkJoinPool.commonPool().submit(() -> giveAll(full, TOGETHER));
        }
    }

    /** Returns when the sink has all that was given. */
    void flush() {
        await();
        giveAll(filling, filled);
        filled = 0;
    }

    private void giveAll(FieldBatch[] batches, int n) {
        for (int i = 0; i < n; i++) {
            sink.fields(batches[i]);
        }
    }

    /** Returns when nobody writes to the sink any more, whether that went well or not. */
    void settle() {
        if (giving != null) {
            giving.quietlyJoin();
        }
    }

    /** Also throws what the sink threw. */
    private void await() {
        ForkJoinTask<?> task = giving;
        giving = null;
        if (task != null) {
            task.join();
        }
    }
}
