package org.coppice.app.cli;

import org.coppice.model.project.json.PlanJson;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of {@code plan.json}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of plan.json, made from the same fields as forms and tables.",
        footerHeading = "%nExamples:%n",
        footer = {"  coppice schema > plan.schema.json"})
final class SchemaCommand extends CliCommand {

    @Override
    int run() {
        console().answer(PlanJson.schema().stripTrailing());
        return ExitCode.DONE;
    }
}
