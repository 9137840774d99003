package org.coppice.model.storage;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the solver that is installed, once. */
public final class LpSolvers {
    private static final Logger LOG = LoggerFactory.getLogger(LpSolvers.class);

    private static final class Found {
        static final Optional<LpSolver> SOLVER = look();
    }

    private LpSolvers() {}

    /** The solver, where one is installed and works on this machine. */
    public static Optional<LpSolver> find() {
        return Found.SOLVER;
    }

    private static Optional<LpSolver> look() {
        Iterator<LpSolver> solvers = ServiceLoader.load(LpSolver.class).iterator();
        try {
            return solvers.hasNext() ? Optional.of(solvers.next()) : Optional.empty();
        } catch (ServiceConfigurationError | LinkageError absent) {
            LOG.debug("No solver for linear programs is installed", absent);
            return Optional.empty();
        }
    }
}
