package org.coppice.model.study.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs cases and compares. */
public final class VerificationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationRunner.class);

    private final VerificationMethods methods;
    private final List<VerificationCase> cases;

    /** A runner of these cases with these methods. */
    public VerificationRunner(VerificationMethods methods, List<VerificationCase> cases) {
        this.methods = methods;
        this.cases = List.copyOf(cases);
    }

    /** The cases of the model. */
    public static VerificationRunner standard() {
        return new VerificationRunner(VerificationMethods.standard(), VerificationCases.standard());
    }

    /** All cases of the model, one row a number. */
    public static List<VerificationRow> run(Optional<Path> dataDir) {
        return standard().runAll(dataDir);
    }

    /** This runner with one more method and the cases that use it. */
    public VerificationRunner with(String name, VerificationMethod method, List<VerificationCase> more) {
        List<VerificationCase> all = new ArrayList<>(cases);
        all.addAll(more);
        return new VerificationRunner(methods.with(name, method), all);
    }

    /**
     * All cases, one row a number.
     *
     * @param dataDir where the files are that do not ship with the program; cases whose file is not there are neither passed nor
     *     failed
     * @throws org.coppice.model.source.UserError where a case names a method that is not known
     */
    public List<VerificationRow> runAll(Optional<Path> dataDir) {
        List<VerificationRow> rows = new ArrayList<>();
        for (VerificationCase wanted : cases) {
            rows.addAll(run(wanted, dataDir));
        }
        return rows;
    }

    /** The cases, in the order in which they are run. */
    public List<VerificationCase> cases() {
        return cases;
    }

    /**
     * One case, one row a number.
     *
     * @param dataDir as in {@link #runAll}
     * @throws org.coppice.model.source.UserError where the case names a method that is not known
     */
    public List<VerificationRow> run(VerificationCase wanted, Optional<Path> dataDir) {
        VerificationMethod method = methods.get(wanted);
        Optional<Path> file = wanted.dataFile()
                .flatMap(name -> dataDir.map(dir -> dir.resolve(name)).filter(Files::isReadable));
        if (wanted.dataFile().isPresent() && file.isEmpty()) {
            return wanted.expected().stream()
                    .map(expected -> notRun(wanted, expected))
                    .toList();
        }
        Optional<MethodResults> results = results(wanted, method, new CaseInputs(wanted.id(), wanted.inputs(), file));
        return wanted.expected().stream()
                .map(expected -> row(wanted, expected, results))
                .toList();
    }

    /** A method that fails makes its rows fail; the reason is in the log. */
    private static Optional<MethodResults> results(
            VerificationCase wanted, VerificationMethod method, CaseInputs inputs) {
        try {
            return Optional.of(method.run(inputs));
        } catch (RuntimeException problem) {
            LOG.warn("Case {} could not be computed", wanted.id(), problem);
            return Optional.empty();
        }
    }

    private static VerificationRow row(
            VerificationCase wanted, VerificationCase.Expected expected, Optional<MethodResults> results) {
        if (results.isEmpty()) {
            return row(wanted, expected, OptionalDouble.empty(), Optional.of(false));
        }
        double got = results.get().get(expected.result(), expected.unit());
        boolean passed = expected.tolerance().accepts(expected.value(), got);
        return row(wanted, expected, OptionalDouble.of(got), Optional.of(passed));
    }

    private static VerificationRow notRun(VerificationCase wanted, VerificationCase.Expected expected) {
        return row(wanted, expected, OptionalDouble.empty(), Optional.empty());
    }

    private static VerificationRow row(
            VerificationCase wanted, VerificationCase.Expected expected, OptionalDouble got, Optional<Boolean> passed) {
        return new VerificationRow(
                expected.id(),
                wanted.title(),
                expected.value(),
                got,
                expected.unit(),
                expected.tolerance(),
                passed,
                wanted.citation());
    }
}
