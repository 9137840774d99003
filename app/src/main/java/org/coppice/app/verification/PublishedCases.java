package org.coppice.app.verification;

import org.coppice.model.study.verification.VerificationRunner;

/** All published cases of the program: those of the model, and those on real files. */
public final class PublishedCases {

    private PublishedCases() {}

    /** A runner of all of them. */
    public static VerificationRunner runner() {
        return VerificationRunner.standard()
                .with(ImportCases.METHOD, ImportCases::run, ImportCases.list())
                .with(TariffCases.METHOD, TariffCases::run, TariffCases.list())
                .with(SolarCases.METHOD, SolarCases::run, ImportCases.list(SolarCases.FILE));
    }
}
