package org.coppice.model.cooling;

/**
 * A loss curve through points, with no term below 0: of all sets of terms the one with the least squared error of loss over load,
 * which is nearly that of the efficiency.
 */
final class LeastSquares {
    private final double[] x;
    private final double[] y;

    LeastSquares(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Tries each of the seven sets of terms; the best of those whose terms are all at least 0. */
    LossTerms terms() {
        LossTerms best = LossTerms.NONE;
        double least = error(best);
        for (int set = 1; set < 8; set++) {
            double[] terms = solve(set);
            if (terms[0] >= 0 && terms[1] >= 0 && terms[2] >= 0 && terms[0] + terms[1] + terms[2] <= 0.5) {
                LossTerms candidate = new LossTerms(terms[0], terms[1], terms[2]);
                if (error(candidate) < least) {
                    least = error(candidate);
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double error(LossTerms terms) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double miss = (terms.lossKw(x[i], 1) - y[i]) / x[i];
            sum += miss * miss;
        }
        return sum;
    }

    /** The normal equations of the powers in a set of bits, by elimination; powers outside it have the term 0. */
    private double[] solve(int set) {
        double[][] rows = new double[3][4];
        for (int p = 0; p < 3; p++) {
            if ((set >> p & 1) == 0) {
                rows[p][p] = 1;
                continue;
            }
            for (int i = 0; i < x.length; i++) {
                for (int q = 0; q < 3; q++) {
                    rows[p][q] += (set >> q & 1) == 0 ? 0 : Math.pow(x[i], p + q - 2);
                }
                rows[p][3] += Math.pow(x[i], p - 2) * y[i];
            }
        }
        for (int p = 0; p < 3; p++) {
            eliminate(rows, p);
        }
        return new double[] {rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
    }

    /** The matrix is symmetric and positive definite, so no pivot is 0. */
    private static void eliminate(double[][] rows, int p) {
        for (int r = 0; r < 3; r++) {
            if (r != p) {
                double factor = rows[r][p] / rows[p][p];
                for (int c = 0; c < 4; c++) {
                    rows[r][c] -= factor * rows[p][c];
                }
            }
        }
    }
}
