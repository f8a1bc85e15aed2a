package vn.dieuphoi.scorecard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.scorecard.HeadOfPeriod;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardCases;
import vn.dieuphoi.scorecard.ScorecardColumn;
import vn.dieuphoi.scorecard.ScorecardEntry;
import vn.dieuphoi.scorecard.ScorecardFigure;
import vn.dieuphoi.scorecard.ScorecardPeriod;

/** Lays out the tables of the pages as files. */
final class ScorecardFiles {

    /** Office and head stand before the numbers. */
    private static final int BEFORE = 2;

    private ScorecardFiles() {}

    static ScorecardFile ofOffices(List<Scorecard> cards, ScorecardPeriod period) {
        ScorecardColumn[] columns = ScorecardColumn.values();
        List<String> heads = new ArrayList<>(List.of("Đơn vị", "Người đứng đầu"));
        List<Integer> widths = new ArrayList<>(List.of(40, 28));
        for (ScorecardColumn column : columns) {
            heads.add(column.over() + ": " + column.label());
            widths.add(13);
        }
        List<List<@Nullable Object>> rows = cards.stream()
                .map(card -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(card.name());
                    row.add(card.heads().stream().map(HeadOfPeriod::name).collect(Collectors.joining("; ")));
                    for (ScorecardColumn column : columns) {
                        row.add(column.percent() ? percent(column, card) : column.value(card));
                    }
                    return row;
                })
                .toList();
        return new ScorecardFile("Kết quả của các đơn vị " + period.words(), asOf(period), heads, widths, rows);
    }

    /** In time / (in time + late + open late), from the cells to the left. */
    private static ScorecardFile.Formula percent(ScorecardColumn column, Scorecard card) {
        String inTime = letter(column, Standing.State.DONE_IN_TIME);
        String due = inTime + "+" + letter(column, Standing.State.DONE_LATE) + "+"
                + letter(column, Standing.State.OPEN_LATE);
        return new ScorecardFile.Formula(
                "IF(%2$s=0,\"\",%1$s/(%2$s))".formatted(inTime, due),
                column.percentage(card).text());
    }

    private static String letter(ScorecardColumn percent, Standing.State status) {
        ScorecardFigure wanted = percent.figures().stream()
                .filter(figure -> figure.status().filter(status::equals).isPresent())
                .findFirst()
                .orElseThrow();
        int index = Stream.of(ScorecardColumn.values())
                .filter(column -> column.figures().equals(List.of(wanted)))
                .findFirst()
                .orElseThrow()
                .ordinal();
        return CellReference.convertNumToColString(BEFORE + index) + "#";
    }

    static ScorecardFile ofList(ScorecardCases cases, List<ScorecardFigure> figures, ScorecardPeriod period) {
        List<List<@Nullable Object>> rows =
                cases.behind(figures).stream().map(ScorecardFiles::row).toList();
        return new ScorecardFile(
                cases.card().name() + ", " + period.words() + ". " + ScorecardFigure.words(figures),
                asOf(period),
                List.of("Mã", "Công việc", "Nội dung", "Hạn", "Xong ngày", "Xếp vào", "Số lượng"),
                List.of(22, 60, 36, 14, 14, 34, 12),
                rows);
    }

    private static List<@Nullable Object> row(ScorecardEntry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.subject().key());
        row.add(entry.workWords());
        row.add(entry.words());
        row.add(entry.dueOn());
        row.add(entry.doneOn());
        row.add(entry.figure().label());
        row.add(entry.amount());
        return row;
    }

    private static String asOf(ScorecardPeriod period) {
        return "Từ ngày %s, tính đến hết ngày %s"
                .formatted(ScorecardWords.day(period.from()), ScorecardWords.day(period.asOf()));
    }
}
