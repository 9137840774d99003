package org.coppice.model.schedule;

/** The cheapest ways between sites, where what was sent may also be taken back (Floyd 1962, Warshall 1962). */
final class Paths {
    private final double[][] length;
    private final int[][] next;

    private Paths(double[][] length, int[][] next) {
        this.length = length;
        this.next = next;
    }

    static Paths of(double[][] cost, double[][] sent) {
        int sites = cost.length;
        double[][] length = new double[sites][sites];
        int[][] next = new int[sites][sites];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                boolean takesBack = sent[j][i] > 0 && -cost[j][i] < cost[i][j];
                length[i][j] = i == j ? 0 : takesBack ? -cost[j][i] : cost[i][j];
                next[i][j] = j;
            }
        }
        for (int via = 0; via < sites; via++) {
            for (int i = 0; i < sites; i++) {
                for (int j = 0; j < sites; j++) {
                    double detour = length[i][via] + length[via][j];
                    if (detour < length[i][j] - 1e-15) {
                        length[i][j] = detour;
                        next[i][j] = next[i][via];
                    }
                }
            }
        }
        return new Paths(length, next);
    }

    double length(int from, int to) {
        return length[from][to];
    }

    /** How much can go this way: unlimited forwards, what was sent backwards. */
    double capacity(int from, int to, double[][] sent) {
        double most = Double.POSITIVE_INFINITY;
        for (int at = from; at != to; at = next[at][to]) {
            int then = next[at][to];
            if (sent[then][at] > 0) {
                most = Math.min(most, sent[then][at]);
            }
        }
        return most;
    }

    void send(int from, int to, double amount, double[][] sent) {
        for (int at = from; at != to; at = next[at][to]) {
            int then = next[at][to];
            if (sent[then][at] > 0) {
                sent[then][at] -= amount;
            } else {
                sent[at][then] += amount;
            }
        }
    }
}
