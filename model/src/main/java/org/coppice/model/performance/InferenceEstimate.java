package org.coppice.model.performance;

import org.coppice.model.quantity.EnergyPerToken;
import org.coppice.model.quantity.Range;
import org.coppice.model.source.UserError;

/**
 * Energy of an output token where nothing was measured: a log-linear regression on 458 configurations of the ML.ENERGY leaderboard v3
 * (24 models on H100 and B200, batch up to 512).
 *
 * <pre>
 * ln J = −1.7444 + 0.2147 la + 0.6796 lt − 0.6840 lb + 0.0392 lb² + 0.4003 ln n + 0.0156 [B200] + 0.2091 [long reasoning]
 *        − 0.0451 lb·la − 0.0453 lb·(lt − la)
 * la = ln(active parameters [1e9] · bytes), lt = ln(total parameters [1e9] · bytes), lb = ln(batch)
 * </pre>
 *
 * Left out one model at a time it is 23.6 % off on average; nine in ten true values lie between 0.64 and 1.83 times the estimate.
 *
 * @param active parameters for one token, in 1e9
 * @param total parameters, in 1e9
 * @param bytes a parameter: bf16 2, fp8 1, mxfp4 0.55
 * @param gpus that hold the model
 * @param b200 whether on B200; else H100
 * @param reasoning whether the answers are long chains of reasoning
 */
public record InferenceEstimate(
        double active, double total, double bytes, int batch, int gpus, boolean b200, boolean reasoning) {
    private static final double LOW = 0.64;
    private static final double HIGH = 1.83;

    /** Refuses what lies outside the measurements behind it. */
    public InferenceEstimate {
        if (batch < 8 || batch > 512) {
            throw new UserError("The estimate holds for batches of 8 to 512, not for " + batch
                    + ". Measure this batch, or choose one within.");
        }
        if (!(active >= 3) || !(total <= 405) || !(active <= total)) {
            throw new UserError("The estimate holds for models of 3 to 405 billion parameters, not for " + active
                    + " active of " + total + " billion. Measure this model.");
        }
    }

    /** Of all GPUs together. */
    public EnergyPerToken energyPerToken() {
        double la = Math.log(active * bytes);
        double lt = Math.log(total * bytes);
        double lb = Math.log(batch);
        double ln = -1.7444
                + 0.2147 * la
                + 0.6796 * lt
                - 0.6840 * lb
                + 0.0392 * lb * lb
                + 0.4003 * Math.log(gpus)
                + (b200 ? 0.0156 : 0)
                + (reasoning ? 0.2091 : 0)
                - 0.0451 * lb * la
                - 0.0453 * lb * (lt - la);
        return EnergyPerToken.ofJoules(Math.exp(ln));
    }

    /** In J/token; nine in ten measured values lie in such a range. */
    public Range range() {
        double joules = energyPerToken().joules();
        return new Range(joules * LOW, joules * HIGH);
    }
}
