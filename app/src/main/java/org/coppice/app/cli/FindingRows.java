package org.coppice.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.source.Finding;
import org.jspecify.annotations.Nullable;

/** Findings as rows of an answer. */
final class FindingRows {

    private FindingRows() {}

    /** The findings as JSON has them. */
    static List<Map<String, @Nullable Object>> documents(List<Finding> findings) {
        return findings.stream().map(FindingRows::document).toList();
    }

    private static Map<String, @Nullable Object> document(Finding finding) {
        return Json.object(
                "code", finding.code(),
                "severity", finding.severity().text(),
                "where", finding.where(),
                "message", finding.message(),
                "action", finding.action(),
                "options",
                        finding.options().stream()
                                .map(option -> Json.object("choice", option.choice(), "total", option.total()))
                                .toList());
    }

    /** The findings for people, one or two lines each; empty without any. */
    static String lines(List<Finding> findings) {
        return findings.stream().map(FindingRows::line).collect(Collectors.joining("\n"));
    }

    /** The columns of a grid file do not add up, so an answer that is one of them comes with its mean. */
    private static boolean isOfColumns(Finding finding) {
        return finding.code().equals("column");
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.severity().text())
                .append(": ")
                .append(finding.where())
                .append(finding.where().isEmpty() ? "" : ": ")
                .append(finding.message());
        if (!finding.action().isBlank()) {
            line.append("\n    ").append(finding.action());
        }
        for (Finding.Option option : finding.options()) {
            line.append("\n    - ").append(option.choice());
            option.total()
                    .ifPresent(total -> line.append(isOfColumns(finding) ? ": mean " : ": total ")
                            .append(TextTable.number(total)));
        }
        return line.toString();
    }
}
