package org.coppice.model.study.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Evaluates every point of a grid, block by block, on several threads. The result does not depend on how many. */
public final class Sweep {
    private final Grid grid;
    private final int blockSize;
    private final int outputs;
    private final SweepControl control;
    private final double[] values;
    private final AtomicInteger nextBlock = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private Sweep(Grid grid, int blockSize, int outputs, SweepControl control) {
        this.grid = grid;
        this.blockSize = blockSize;
        this.outputs = outputs;
        this.control = control;
        this.values = new double[grid.size() * outputs];
    }

    /**
     * Runs a sweep to its end.
     *
     * @param innerDimensions how many of the last dimensions a block holds all levels of
     * @param outputs numbers that a point has
     * @param evaluators makes one for each thread
     * @throws CancellationException where it was cancelled; nothing is left behind
     */
    public static SweepResult run(
            Grid grid, int innerDimensions, int outputs, Supplier<BlockEvaluator> evaluators, SweepControl control) {
        int blockSize = grid.sizeFrom(grid.dimensions().size() - innerDimensions);
        Sweep sweep = new Sweep(grid, blockSize, outputs, control);
        sweep.run(evaluators);
        return new SweepResult(grid, outputs, sweep.values);
    }

    private void run(Supplier<BlockEvaluator> evaluators) {
        int threads = Math.min(control.threads(), grid.size() / blockSize);
        if (threads <= 1) {
            work(evaluators.get());
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Sweep::daemon);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> work(evaluators.get())));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sweep");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The sweep was interrupted.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("A point of the sweep failed", failed.getCause());
        }
    }

    private void work(BlockEvaluator evaluator) {
        double[] block = new double[blockSize * outputs];
        int blocks = grid.size() / blockSize;
        for (int next = nextBlock.getAndIncrement(); next < blocks; next = nextBlock.getAndIncrement()) {
            if (control.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The sweep was cancelled.");
            }
            evaluator.evaluate(next * blockSize, block);
            System.arraycopy(block, 0, values, next * block.length, block.length);
            control.done().accept(done.addAndGet(blockSize));
        }
    }
}
