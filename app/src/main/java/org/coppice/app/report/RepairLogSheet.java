package org.coppice.app.report;

import java.util.List;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.Finding;

/** Every finding of every import, and the files themselves with their hashes. */
final class RepairLogSheet {
    private final ReportSubject subject;
    private final Page page;

    RepairLogSheet(ReportSubject subject, Page page) {
        this.subject = subject;
        this.page = page;
    }

    void write() {
        Plan plan = subject.plan();
        page.titleBlock(
                SheetName.REPAIR_LOG.title(),
                "Nothing in an imported file is repaired in silence: each finding, its place, and what was done.",
                subject.facts());
        page.header(List.of(
                Heading.text("File"),
                Heading.text("Place", 36),
                Heading.text("Severity"),
                Heading.text("Finding"),
                Heading.text("What was found", 60),
                Heading.text("What was done")));
        if (plan.imports().stream().allMatch(record -> record.meters().isEmpty())) {
            page.remark("No readings were imported: nothing in this workbook is metered.");
        }
        plan.imports().forEach(this::findings);
        page.blank();
        page.section("Files");
        page.header(List.of(
                Heading.text("File"),
                Heading.text("Imported at (UTC)"),
                Heading.number("Size, bytes"),
                Heading.text("Recipe"),
                Heading.text("SHA-256", 68),
                Heading.text("Meters")));
        plan.imports().forEach(this::file);
    }

    private void findings(ImportRecord record) {
        if (record.findings().isEmpty()) {
            Line line = page.entry();
            line.text(record.file());
            line.skip();
            line.text("info");
            line.text("clean");
            line.text("Nothing was found that needed a repair.");
            line.skip();
        }
        for (Finding finding : record.findings()) {
            Line line = page.entry();
            line.text(record.file());
            line.text(finding.where());
            line.text(finding.severity().text());
            line.text(finding.code());
            line.text(finding.message());
            line.text(finding.action());
        }
    }

    private void file(ImportRecord record) {
        Line line = page.entry();
        line.text(record.file());
        line.text(record.at().toString());
        line.number((double) record.size(), Look.WHOLE);
        line.text(record.recipe().name());
        line.text(record.hash());
        line.text(String.join(
                ", ",
                record.meters().stream()
                        .map(id -> subject.plan().findMeter(id).map(Meter::name).orElse(id))
                        .toList()));
    }
}
