package org.coppice.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coppice.app.report.book.Book;
import org.coppice.app.report.book.Page;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;

/** Writes the workbook: a sheet a question, formulas that recompute, two charts. The same input gives the same bytes. */
public final class WorkbookReport {
    private final ReportSubject subject;
    private final ReportProgress progress;

    private WorkbookReport(ReportSubject subject, ReportProgress progress) {
        this.subject = subject;
        this.progress = progress;
    }

    /**
     * Writes the workbook beside the target and then renames it, so that nobody sees half of one.
     *
     * @param assessments the baseline first, then scenarios
     * @param baseline the plan with the scenarios, factors and imports
     * @throws UserError if the file cannot be written; the target is then as it was
     * @throws java.util.concurrent.CancellationException if cancelled; likewise
     */
    public static void write(List<Assessment> assessments, Plan baseline, Path out, ReportProgress progress) {
        new WorkbookReport(new ReportSubject(assessments, baseline), progress).writeTo(out);
    }

    private void writeTo(Path out) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw UserError.at(out.toString(), "there is no such folder. Make it first, or name another.");
        }
        if (Files.isDirectory(out)) {
            throw UserError.at(out.toString(), "this is a folder. Name a file in it.");
        }
        try (Book book = new Book()) {
            fill(book);
            progress.step("Writing the file", 0.9);
            save(book, folder, out);
        } catch (IOException | UncheckedIOException cannot) {
            throw new UserError(
                    out + ": the workbook cannot be written (" + cannot.getMessage()
                            + "). Close it in other programs, and check the folder's permissions and free space.",
                    cannot);
        }
    }

    private void fill(Book book) {
        Map<SheetName, Page> pages = new EnumMap<>(SheetName.class);
        for (SheetName name : SheetName.values()) {
            pages.put(name, book.page(name.title()));
        }
        FigureCells figures = new FigureCells(
                subject.main().plan().sites().stream().map(Site::name).toList());
        progress.step("Energy by month", 0.05);
        EnergySheet energy = new EnergySheet(subject, page(pages, SheetName.ENERGY), figures);
        energy.write();
        ProgramValues values = new ProgramValues();
        new BillSheet(subject, page(pages, SheetName.BILL), figures, values).write();
        progress.step("Factors and Scope 2", 0.15);
        FactorsSheet factors = new FactorsSheet(subject, page(pages, SheetName.FACTORS));
        factors.write();
        Scope2Sheet scope2 = new Scope2Sheet(subject, page(pages, SheetName.SCOPE_2), figures, energy, factors);
        MatchingSheet matching = new MatchingSheet(subject, page(pages, SheetName.MATCHING), figures, energy, values);
        matching.write();
        scope2.write(matching);
        new FacilitySheet(subject, page(pages, SheetName.FACILITY), figures, energy, values).write();
        new OnSiteSheet(subject, page(pages, SheetName.ON_SITE), figures, energy, values).write();
        progress.step("Fleet and e-waste", 0.25);
        new FleetSheet(subject, page(pages, SheetName.FLEET), figures).write();
        EwasteSheet ewaste = new EwasteSheet(subject, page(pages, SheetName.EWASTE), figures);
        ewaste.write();
        progress.step("Summary and checks", 0.35);
        new SummarySheet(subject, book, page(pages, SheetName.SUMMARY), figures).write();
        new ScenariosSheet(subject, page(pages, SheetName.SCENARIOS), figures).write();
        new RepairLogSheet(subject, page(pages, SheetName.REPAIR_LOG)).write();
        new ChecksSheet(subject, page(pages, SheetName.CHECKS), figures, energy, scope2, values).write();
        progress.step("Computing the formulas", 0.5);
        book.evaluate();
        progress.step("Charts and widths", 0.8);
        energy.draw(book);
        ewaste.draw(book);
        book.finish(subject.plan().name() + ", " + subject.year(), "Coppice " + ReportSubject.version());
    }

    private static Page page(Map<SheetName, Page> pages, SheetName name) {
        return Objects.requireNonNull(pages.get(name));
    }

    private void save(Book book, Path folder, Path out) throws IOException {
        // Not createTempFile, whose files only their owner may read.
        Path draft = folder.resolve(".coppice-" + UUID.randomUUID() + ".part");
        try {
            try (OutputStream stream =
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                book.write(stream);
            }
            progress.step("Writing the file", 1);
            move(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path out) throws IOException {
        try {
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
