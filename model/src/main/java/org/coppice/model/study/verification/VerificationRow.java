package org.coppice.model.study.verification;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number of a case: what is published, what the product computes.
 *
 * @param got in {@code unit}; empty where the case could not be run
 * @param passed empty where the data file of the case is not given
 */
public record VerificationRow(
        String id,
        String title,
        double expected,
        OptionalDouble got,
        String unit,
        Tolerance tolerance,
        Optional<Boolean> passed,
        String citation) {}
