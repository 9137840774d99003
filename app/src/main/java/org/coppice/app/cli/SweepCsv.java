package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.quantity.Figure;
import org.coppice.model.study.sweep.PlanSweep;

/** A sweep as comma-separated values (RFC 4180): a row a combination, a column a variation and a figure; empty where not known. */
final class SweepCsv {

    private SweepCsv() {}

    static String text(PlanSweep sweep) {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>();
        sweep.variations().forEach(variation -> header.add(variation.name()));
        for (Figure figure : sweep.figures()) {
            header.add(figure.key() + " (" + figure.unit().symbol() + ")");
        }
        line(text, header);
        for (int point = 0; point < sweep.result().grid().size(); point++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < sweep.variations().size(); i++) {
                cells.add(sweep.text(point, i));
            }
            for (int i = 0; i < sweep.figures().size(); i++) {
                double value = sweep.result().value(point, i);
                cells.add(Double.isNaN(value) ? "" : String.valueOf(value));
            }
            line(text, cells);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(SweepCsv::quoted).toList()))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
