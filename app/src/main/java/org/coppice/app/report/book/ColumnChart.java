package org.coppice.app.report.book;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/**
 * Stacked columns over the rows of a table, in the chart format of the workbook, so that it follows the cells.
 *
 * @param categories the column that holds what stands under each column of the chart
 * @param series the columns that are stacked
 */
public record ColumnChart(
        String title, String unit, int firstRow, int lastRow, int categories, List<Series> series, int width) {
    /** How many rows a chart takes. */
    public static final int ROWS = 17;

    /** One layer: its column and name. */
    public record Series(int column, String name) {}

    private static final int[] COLOURS = {0x2F6B4F, 0xE0A33A, 0x3F7CAC, 0xB5566B, 0x7A6FB0, 0x7E8B93, 0x9CBF6E};

    void draw(XSSFSheet sheet, int fromRow) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, fromRow, width, fromRow + ROWS - 1);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(unit);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setNumberFormat("#,##0");
        left.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setVaryColors(false);
        data.setGapWidth(60);
        XDDFCategoryDataSource under = XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(firstRow, lastRow, categories, categories));
        for (int i = 0; i < series.size(); i++) {
            addSeries(sheet, data, under, i);
        }
        chart.plot(data);
        standOnEachOther(chart);
    }

    /** Layers of one column overlap wholly. POI's own setter needs a type that its small schema does not ship. */
    private static void standOnEachOther(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .addNewOverlap()
                .newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private void addSeries(XSSFSheet sheet, XDDFBarChartData data, XDDFCategoryDataSource under, int index) {
        Series layer = series.get(index);
        XDDFChartData.Series added = data.addSeries(
                under,
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(firstRow, lastRow, layer.column(), layer.column())));
        added.setTitle(layer.name(), null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        int rgb = COLOURS[index % COLOURS.length];
        shape.setFillProperties(new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb})));
        added.setShapeProperties(shape);
    }
}
