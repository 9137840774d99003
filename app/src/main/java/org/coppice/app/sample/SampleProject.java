package org.coppice.app.sample;

import org.coppice.model.plan.Plan;
import org.coppice.resources.SamplePlan;

/**
 * A sample before its meter readings are imported: its plan, which remembers how to read the file, and the file.
 *
 * @param fileName without folders
 * @param workbook the bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SampleProject(Plan plan, String fileName, byte[] workbook) {

    /**
     * The sample of that name; takes a fraction of a second.
     *
     * @throws org.coppice.model.source.UserError where there is no such sample, naming those there are
     */
    public static SampleProject create(String name) {
        Plan plan = SamplePlan.load(name);
        return new SampleProject(plan, name + "-meters.xlsx", UntidyWorkbook.write(SampleReadings.of(plan)));
    }
}
