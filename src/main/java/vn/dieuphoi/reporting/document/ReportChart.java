package vn.dieuphoi.reporting.document;

import java.util.List;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dieuphoi.paper.Paper;

/** Puts a report's numbers into the charts of its template: each that has as many series as our bars, whatever it looks like. */
final class ReportChart {

    private ReportChart() {}

    static void fill(XWPFDocument word, Paper.Bars bars) {
        if (bars.bars().isEmpty()) {
            return;
        }
        for (XWPFChart chart : word.getCharts()) {
            for (XDDFChartData data : chart.getChartSeries()) {
                if (data.getSeriesCount() == bars.series().size()) {
                    fill(chart, data, bars);
                }
            }
        }
    }

    private static void fill(XWPFChart chart, XDDFChartData data, Paper.Bars bars) {
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                bars.bars().stream().map(Paper.Bar::name).toArray(String[]::new));
        for (int at = 0; at < bars.series().size(); at++) {
            int series = at;
            List<Double> values = bars.bars().stream()
                    .map(bar -> (double) bar.values().get(series))
                    .toList();
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(values.toArray(Double[]::new));
            data.getSeries(at).replaceData(names, numbers);
            data.getSeries(at).setTitle(bars.series().get(at).name(), null);
        }
        chart.plot(data);
    }
}
