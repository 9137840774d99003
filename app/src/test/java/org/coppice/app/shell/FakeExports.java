package org.coppice.app.shell;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.fx.ChartExports;

/** Keeps what would go to the clipboard or to files. */
public final class FakeExports implements ChartExports {
    public final List<String> copied = new ArrayList<>();

    @Override
    public void copyText(String text) {
        copied.add(text);
    }

    @Override
    public void saveSvg(String suggestedName, String svg) {
        copied.add(svg);
    }

    @Override
    public void savePng(String suggestedName, byte[] png) {
        copied.add(suggestedName);
    }

    @Override
    public void showTable(String title, List<List<String>> table) {
        copied.add(title);
    }
}
