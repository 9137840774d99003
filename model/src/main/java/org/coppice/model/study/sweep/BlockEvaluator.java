package org.coppice.model.study.sweep;

/** Evaluates blocks of points; used by one thread, so that it may keep arrays of its own. */
@FunctionalInterface
public interface BlockEvaluator {

    /**
     * Evaluates a block.
     *
     * @param firstPoint of the block
     * @param into receives the outputs of each point of the block, one point after the other
     */
    void evaluate(int firstPoint, double[] into);
}
