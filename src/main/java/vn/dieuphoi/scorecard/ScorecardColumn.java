package vn.dieuphoi.scorecard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns in which offices stand beside each other, on the page and in files. */
public enum ScorecardColumn {
    WORK_IN_TIME("Công việc chủ trì", "Xong đúng hạn", ScorecardFigure.WORK_DONE_IN_TIME),
    WORK_LATE("Công việc chủ trì", "Xong quá hạn", ScorecardFigure.WORK_DONE_LATE),
    WORK_OPEN("Công việc chủ trì", "Đang làm trong hạn", ScorecardFigure.WORK_OPEN_IN_TIME),
    WORK_OPEN_LATE("Công việc chủ trì", "Đang làm quá hạn", ScorecardFigure.WORK_OPEN_LATE),
    WORK_PERCENT("Công việc chủ trì", "Tỷ lệ đúng hạn", ScorecardGroup.WORK),
    ANSWER_IN_TIME("Phối hợp", "Trả lời đúng hạn", ScorecardFigure.ANSWER_DONE_IN_TIME),
    ANSWER_LATE("Phối hợp", "Trả lời quá hạn", ScorecardFigure.ANSWER_DONE_LATE),
    ANSWER_OPEN("Phối hợp", "Chưa trả lời, còn hạn", ScorecardFigure.ANSWER_OPEN_IN_TIME),
    ANSWER_OPEN_LATE("Phối hợp", "Chưa trả lời, quá hạn", ScorecardFigure.ANSWER_OPEN_LATE),
    ANSWER_PERCENT("Phối hợp", "Tỷ lệ đúng hạn", ScorecardGroup.ANSWER),
    ROUND_IN_TIME("Tiến độ tháng", "Đúng hạn", ScorecardFigure.ROUND_DONE_IN_TIME),
    ROUND_LATE("Tiến độ tháng", "Muộn", ScorecardFigure.ROUND_DONE_LATE, ScorecardFigure.ROUND_OPEN_LATE),
    REPORT_IN_TIME("Báo cáo quý", "Đúng hạn", ScorecardFigure.REPORT_DONE_IN_TIME),
    REPORT_LATE("Báo cáo quý", "Muộn", ScorecardFigure.REPORT_DONE_LATE, ScorecardFigure.REPORT_OPEN_LATE),
    EXTENSION_ASKED(
            "Gia hạn",
            "Đã xin",
            ScorecardFigure.EXTENSION_GRANTED,
            ScorecardFigure.EXTENSION_REFUSED,
            ScorecardFigure.EXTENSION_OPEN,
            ScorecardFigure.EXTENSION_LAPSED),
    EXTENSION_GRANTED("Gia hạn", "Được", ScorecardFigure.EXTENSION_GRANTED),
    DELAY(
            "Ngày chậm",
            "Ngày",
            ScorecardFigure.DELAY_AS_LEAD,
            ScorecardFigure.DELAY_AS_PARTNER,
            ScorecardFigure.DELAY_AS_LEADERSHIP);

    private final String over;
    private final String label;
    private final List<ScorecardFigure> figures;
    private final boolean percent;

    ScorecardColumn(String over, String label, ScorecardFigure... figures) {
        this.over = over;
        this.label = label;
        this.figures = List.of(figures);
        percent = false;
    }

    /** A percentage of a group in time of what was due. */
    ScorecardColumn(String over, String label, ScorecardGroup group) {
        this.over = over;
        this.label = label;
        figures = ScorecardFigure.of(group).stream()
                .filter(figure -> figure.status().isPresent())
                .toList();
        percent = true;
    }

    /** The heading that several columns share. */
    public String over() {
        return over;
    }

    public String label() {
        return label;
    }

    public boolean percent() {
        return percent;
    }

    public List<ScorecardFigure> figures() {
        return figures;
    }

    /** The list that its numbers open, as addresses write it. */
    public String slug() {
        return figures.stream().map(ScorecardFigure::slug).collect(Collectors.joining(","));
    }

    public int value(Scorecard card) {
        return card.sum(figures);
    }

    public Scorecard.Percentage percentage(Scorecard card) {
        return card.inTime(figures.get(0).group());
    }

    /** How many columns stand under the shared heading; 0 for all but the first of them. */
    public int span() {
        List<ScorecardColumn> together = Arrays.stream(values())
                .filter(column -> column.over.equals(over))
                .toList();
        return together.get(0) == this ? together.size() : 0;
    }

    /** The largest first, offices without a percentage last. */
    public Comparator<Scorecard> largestFirst() {
        return Comparator.comparing(this::number, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .reversed();
    }

    private @Nullable BigDecimal number(Scorecard card) {
        Optional<BigDecimal> number = percent ? percentage(card).value() : Optional.of(BigDecimal.valueOf(value(card)));
        return number.orElse(null);
    }
}
