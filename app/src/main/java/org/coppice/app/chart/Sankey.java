package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;

/**
 * Amounts that flow from column to column: where it comes from, where it goes. A node is as tall as the greater of what
 * flows in and what flows out; nodes stand in their column in the order given.
 */
public record Sankey(String title, String unit, List<Node> nodes, List<Flow> flows) implements Chart {

    public Sankey {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        for (Flow flow : flows) {
            requireForward(flow, nodes);
        }
    }

    /** A place in a column, from 0 on the left. */
    public record Node(String name, int column, Ink ink) {}

    /** An amount from one node to another, by their indices. */
    public record Flow(int from, int to, double amount) {
        public Flow {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("A flow cannot be " + amount + "; turn it round instead.");
            }
        }
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (flows.stream().mapToDouble(Flow::amount).sum() == 0) {
            return Drawing.message(viewport, "Nothing flows yet");
        }
        SankeyLayout layout = new SankeyLayout(this, viewport);
        return new Drawing(viewport.width(), viewport.height(), layout.plot(), layout.marks(), layout);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(flows.size() + 1);
        rows.add(List.of("from", "to", TableText.header("amount", unit)));
        for (Flow flow : flows) {
            rows.add(List.of(name(flow.from()), name(flow.to()), TableText.number(flow.amount())));
        }
        return rows;
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append(", flows.");
        for (Flow flow : flows) {
            text.append(' ')
                    .append(describe(flow))
                    .append(": ")
                    .append(NumberText.of(flow.amount(), unit))
                    .append('.');
        }
        return text.toString();
    }

    /** The greater of what flows into a node and what flows out of it. */
    public double throughput(int node) {
        double in = flows.stream()
                .filter(flow -> flow.to() == node)
                .mapToDouble(Flow::amount)
                .sum();
        double out = flows.stream()
                .filter(flow -> flow.from() == node)
                .mapToDouble(Flow::amount)
                .sum();
        return Math.max(in, out);
    }

    String describe(Flow flow) {
        return name(flow.from()) + " → " + name(flow.to());
    }

    String label(int node) {
        return name(node) + " " + NumberText.of(throughput(node), unit);
    }

    /** With as much of the name as fits; the number is never cut. */
    String label(int node, double room) {
        String value = " " + NumberText.of(throughput(node), unit);
        return TextWidth.shorten(name(node), room - TextWidth.of(value), TextWidth.AXIS_PX) + value;
    }

    private String name(int node) {
        return nodes.get(node).name();
    }

    private static void requireForward(Flow flow, List<Node> nodes) {
        boolean known = flow.from() >= 0 && flow.from() < nodes.size() && flow.to() >= 0 && flow.to() < nodes.size();
        if (!known) {
            throw new IllegalArgumentException("A flow from node " + flow.from() + " to node " + flow.to()
                    + ", but there are " + nodes.size() + " nodes.");
        }
        if (nodes.get(flow.from()).column() >= nodes.get(flow.to()).column()) {
            throw new IllegalArgumentException("A flow runs from left to right, but “"
                    + nodes.get(flow.from()).name() + "” does not stand left of “"
                    + nodes.get(flow.to()).name() + "”.");
        }
    }
}
