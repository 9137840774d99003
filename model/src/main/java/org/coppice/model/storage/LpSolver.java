package org.coppice.model.storage;

import java.util.Optional;

/** Solves linear programs. The engine works without one; a native solver is found at run time where it is installed. */
public interface LpSolver {

    /** For people. */
    String name();

    /** The values of an optimal solution, one a variable; empty where none was found. */
    Optional<double[]> solve(LinearProgram program);
}
