package org.coppice.app.chart.fx;

import java.util.List;

/** Where a chart's contents go when the user asks for them; a window shows dialogs, a test keeps them. */
public interface ChartExports {

    void copyText(String text);

    void saveSvg(String suggestedName, String svg);

    void savePng(String suggestedName, byte[] png);

    /** Shows the numbers of a chart; the first row is the header. */
    void showTable(String title, List<List<String>> table);
}
