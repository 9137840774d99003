package org.coppice.model.storage;

import java.util.Arrays;

/**
 * Minimise {@code Σ c_j·x_j} with {@code l_j ≤ x_j ≤ u_j} and {@code a_i ≤ Σ_j A_ij·x_j ≤ b_i}. Filled once, row by row; kept in flat
 * arrays.
 */
public final class LinearProgram {
    private int variables;
    private int rows;
    private int entries;
    private double[] cost = new double[1024];
    private double[] lower = new double[1024];
    private double[] upper = new double[1024];
    private double[] rowLower = new double[1024];
    private double[] rowUpper = new double[1024];
    private int[] rowStart = new int[1025];
    private int[] column = new int[4096];
    private double[] coefficient = new double[4096];

    /** Adds a variable and gives its index. */
    public int variable(double from, double to, double costEach) {
        if (variables == cost.length) {
            cost = Arrays.copyOf(cost, 2 * variables);
            lower = Arrays.copyOf(lower, 2 * variables);
            upper = Arrays.copyOf(upper, 2 * variables);
        }
        cost[variables] = costEach;
        lower[variables] = from;
        upper[variables] = to;
        return variables++;
    }

    /** Begins a row; what {@link #put} adds belongs to it until the next begins. */
    public void row(double from, double to) {
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
            rowStart = Arrays.copyOf(rowStart, 2 * rows + 1);
        }
        rowLower[rows] = from;
        rowUpper[rows] = to;
        rows++;
        rowStart[rows] = entries;
    }

    /** Adds a coefficient to the last row. */
    public void put(int variable, double value) {
        if (entries == column.length) {
            column = Arrays.copyOf(column, 2 * entries);
            coefficient = Arrays.copyOf(coefficient, 2 * entries);
        }
        column[entries] = variable;
        coefficient[entries] = value;
        entries++;
        rowStart[rows] = entries;
    }

    /** How many variables there are. */
    public int variables() {
        return variables;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The cost of a variable. */
    public double cost(int variable) {
        return cost[variable];
    }

    /** The least value of a variable. */
    public double lower(int variable) {
        return lower[variable];
    }

    /** The greatest value of a variable. */
    public double upper(int variable) {
        return upper[variable];
    }

    /** The least value of a row. */
    public double rowLower(int row) {
        return rowLower[row];
    }

    /** The greatest value of a row. */
    public double rowUpper(int row) {
        return rowUpper[row];
    }

    /** Where the entries of a row begin; those of the last end at {@code rowStart(rows())}. */
    public int rowStart(int row) {
        return rowStart[row];
    }

    /** The variable of an entry. */
    public int column(int entry) {
        return column[entry];
    }

    /** The coefficient of an entry. */
    public double coefficient(int entry) {
        return coefficient[entry];
    }
}
