package org.coppice.model.study.verification;

/** Computes named results from the inputs of a case, with the product's own code. */
@FunctionalInterface
public interface VerificationMethod {

    /** The results of a case. */
    MethodResults run(CaseInputs inputs);
}
