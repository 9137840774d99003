package org.coppice.importers.sheet.csv;

import java.util.ArrayList;
import java.util.List;
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
    /** Fields that go together: so many that waking another core does not count. */
    private static final int TOGETHER = 1 << 16;

    private final byte[] bytes;
    private final CellSink sink;
    private List<FieldBatch> filling = new ArrayList<>();
    private List<FieldBatch> given = new ArrayList<>();
    private int filled;
    private int fields;
    private @Nullable ForkJoinTask<?> giving;

    BatchRelay(byte[] bytes, CellSink sink) {
        this.bytes = bytes;
        this.sink = sink;
    }

    /** An empty batch, to be filled. */
    FieldBatch next() {
        if (filled == filling.size()) {
            filling.add(new FieldBatch(bytes));
        }
        FieldBatch next = filling.get(filled);
        next.clear();
        return next;
    }

    /** Gives the batch that was filled, sooner or later. */
    void give() {
        fields += filling.get(filled).fields();
        filled++;
        if (fields >= TOGETHER) {
            await();
            List<FieldBatch> full = filling;
            int n = filled;
            filling = given;
            given = full;
            filled = 0;
            fields = 0;
            giving = ForkJoinPool.commonPool().submit(() -> giveAll(full, n));
        }
    }

    /** Returns when the sink has all that was given. */
    void flush() {
        await();
        giveAll(filling, filled);
        filled = 0;
        fields = 0;
    }

    private void giveAll(List<FieldBatch> batches, int n) {
        for (int i = 0; i < n; i++) {
            sink.fields(batches.get(i));
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
