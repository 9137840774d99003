package org.coppice.app.page.meters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.app.export.ExportChoice;
import org.coppice.app.export.ExportFormat;
import org.coppice.app.export.ReadingsExport;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.FileKind;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/** Writes readings into a file that is asked for, in the background. */
final class ReadingsExporting {
    private final Workspace workspace;
    private final Dialogs dialogs;

    ReadingsExporting(Workspace workspace, Dialogs dialogs) {
        this.workspace = workspace;
        this.dialogs = dialogs;
    }

    /** The meters that have readings. */
    List<Meter> meters() {
        return workspace.plan().meters().stream()
                .filter(meter -> meter.series().isPresent())
                .toList();
    }

    void complain(UserError problem) {
        dialogs.complain(problem);
    }

    /**
     * Asks for the file and writes it.
     *
     * @return whether a file was named
     */
    boolean write(ExportChoice choice, ExportFormat format) {
        Optional<Path> file = dialogs.chooseToSave(
                "Export readings", new FileKind(format.label(), List.of(format.extension())), name(choice, format));
        file.ifPresent(path -> write(choice, path));
        return file.isPresent();
    }

    private static String name(ExportChoice choice, ExportFormat format) {
        String of = choice.meters().size() == 1 ? choice.meters().get(0).name() : "readings";
        String safe = of.replaceAll("[^\\p{L}\\p{N} ._-]+", "-").strip();
        return (safe.isEmpty() ? "readings" : safe) + "." + format.extension();
    }

    private void write(ExportChoice choice, Path file) {
        Plan plan = workspace.plan();
        SeriesSource readings = workspace.readings();
        String doing = "Writing " + file.getFileName();
        workspace
                .background()
                .start(
                        doing,
                        progress -> ReadingsExport.write(plan, readings, choice, file, fraction -> {
                            progress.stopIfCancelled();
                            progress.tell(fraction, doing);
                        }),
                        written -> dialogs.tell(
                                "The readings are written",
                                String.format(
                                        Locale.ROOT,
                                        "%,d readings of %d %s, in %s",
                                        written.readings(),
                                        written.meters(),
                                        written.meters() == 1 ? "meter" : "meters",
                                        file)));
    }
}
