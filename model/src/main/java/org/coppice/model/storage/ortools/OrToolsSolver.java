package org.coppice.model.storage.ortools;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;
import org.coppice.model.storage.LinearProgram;
import org.coppice.model.storage.LpSolver;

/**
 * The dual simplex method of OR-Tools (GLOP): a battery that does nothing is dual feasible but for its caps, and the primal method
 * takes three times as long.
 */
public final class OrToolsSolver implements LpSolver {
    private static final String PARAMETERS = "use_dual_simplex: true";

    /** Loads the native library; fails where it is not there. */
    public OrToolsSolver() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "OR-Tools GLOP";
    }

    @Override
    public Optional<double[]> solve(LinearProgram program) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            return Optional.empty();
        }
        try {
            solver.setSolverSpecificParametersAsString(PARAMETERS);
            MPVariable[] variables = variables(program, solver);
            rows(program, solver, variables);
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                return Optional.empty();
            }
            double[] values = new double[variables.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = variables[j].solutionValue();
            }
            return Optional.of(values);
        } finally {
            solver.delete();
        }
    }

    private static MPVariable[] variables(LinearProgram program, MPSolver solver) {
        MPVariable[] variables = new MPVariable[program.variables()];
        MPObjective objective = solver.objective();
        for (int j = 0; j < variables.length; j++) {
            variables[j] = solver.makeNumVar(program.lower(j), program.upper(j), "");
            if (program.cost(j) != 0) {
                objective.setCoefficient(variables[j], program.cost(j));
            }
        }
        objective.setMinimization();
        return variables;
    }

    private static void rows(LinearProgram program, MPSolver solver, MPVariable[] variables) {
        for (int i = 0; i < program.rows(); i++) {
            MPConstraint row = solver.makeConstraint(program.rowLower(i), program.rowUpper(i), "");
            for (int entry = program.rowStart(i); entry < program.rowStart(i + 1); entry++) {
                row.setCoefficient(variables[program.column(entry)], program.coefficient(entry));
            }
        }
    }
}
