package org.coppice.model.storage;

/**
 * A use of the battery that minimises a {@link DispatchProblem}, and how good it is.
 *
 * @param objective of this use
 * @param idle of a battery that does nothing
 * @param bound that no use can go below
 * @param method that found it, for people
 */
public record OptimisedDispatch(Dispatch dispatch, double objective, double idle, double bound, String method) {

    /** What could still be gained, as a share of what doing nothing costs; 0 for an optimum that is proven. */
    public double gap() {
        double scale = Math.abs(idle);
        return scale > 0 ? Math.max(0, objective - bound) / scale : 0;
    }

    /** The better of both, with the better bound. */
    OptimisedDispatch or(OptimisedDispatch other) {
        OptimisedDispatch better = other.objective < objective ? other : this;
        return new OptimisedDispatch(
                better.dispatch, better.objective, idle, Math.max(bound, other.bound), better.method);
    }

    /** This, or doing nothing where that is cheaper: a battery never makes it worse. */
    static OptimisedDispatch of(DispatchProblem problem, Dispatch did, double startKwh, double bound, String method) {
        Dispatch nothing = Dispatch.ofLength(problem.steps());
        java.util.Arrays.fill(nothing.contentKwh(), startKwh);
        double idle = problem.objective(nothing);
        double objective = problem.objective(did);
        return objective < idle
                ? new OptimisedDispatch(did, objective, idle, bound, method)
                : new OptimisedDispatch(nothing, idle, idle, bound, method);
    }
}
