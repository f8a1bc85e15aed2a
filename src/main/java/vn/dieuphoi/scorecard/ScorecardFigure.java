package vn.dieuphoi.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.obligation.Standing;

/** One figure of a scorecard. The figures of a group add up to its total; work with a deadline stands in the four classes. */
public enum ScorecardFigure {
    WORK_DONE_IN_TIME(ScorecardGroup.WORK, Standing.State.DONE_IN_TIME, "dung-han", "Hoàn thành đúng hạn"),
    WORK_DONE_LATE(ScorecardGroup.WORK, Standing.State.DONE_LATE, "qua-han", "Hoàn thành quá hạn"),
    WORK_OPEN_IN_TIME(ScorecardGroup.WORK, Standing.State.OPEN_IN_TIME, "trong-han", "Đang thực hiện trong hạn"),
    WORK_OPEN_LATE(ScorecardGroup.WORK, Standing.State.OPEN_LATE, "dang-qua-han", "Đang thực hiện quá hạn"),
    WORK_SET_ASIDE(ScorecardGroup.WORK, null, "khong-tinh", "Đã dừng theo chỉ đạo"),

    ANSWER_DONE_IN_TIME(ScorecardGroup.ANSWER, Standing.State.DONE_IN_TIME, "dung-han", "Trả lời đúng hạn"),
    ANSWER_DONE_LATE(ScorecardGroup.ANSWER, Standing.State.DONE_LATE, "qua-han", "Trả lời quá hạn"),
    ANSWER_OPEN_IN_TIME(ScorecardGroup.ANSWER, Standing.State.OPEN_IN_TIME, "trong-han", "Chưa trả lời, còn hạn"),
    ANSWER_OPEN_LATE(ScorecardGroup.ANSWER, Standing.State.OPEN_LATE, "dang-qua-han", "Chưa trả lời, quá hạn"),
    ANSWER_SET_ASIDE(ScorecardGroup.ANSWER, null, "khong-tinh", "Chủ trì đã rút"),

    ROUND_DONE_IN_TIME(ScorecardGroup.ROUND, Standing.State.DONE_IN_TIME, "dung-han", "Ghi đúng hạn"),
    ROUND_DONE_LATE(ScorecardGroup.ROUND, Standing.State.DONE_LATE, "qua-han", "Ghi quá hạn"),
    ROUND_OPEN_IN_TIME(ScorecardGroup.ROUND, Standing.State.OPEN_IN_TIME, "trong-han", "Chưa ghi, còn hạn"),
    ROUND_OPEN_LATE(ScorecardGroup.ROUND, Standing.State.OPEN_LATE, "dang-qua-han", "Chưa ghi, quá hạn"),
    ROUND_SET_ASIDE(ScorecardGroup.ROUND, null, "khong-tinh", "Không còn phải ghi"),

    REPORT_DONE_IN_TIME(ScorecardGroup.REPORT, Standing.State.DONE_IN_TIME, "dung-han", "Nộp đúng hạn"),
    REPORT_DONE_LATE(ScorecardGroup.REPORT, Standing.State.DONE_LATE, "qua-han", "Nộp quá hạn"),
    REPORT_OPEN_IN_TIME(ScorecardGroup.REPORT, Standing.State.OPEN_IN_TIME, "trong-han", "Chưa nộp, còn hạn"),
    REPORT_OPEN_LATE(ScorecardGroup.REPORT, Standing.State.OPEN_LATE, "dang-qua-han", "Chưa nộp, quá hạn"),
    REPORT_SET_ASIDE(ScorecardGroup.REPORT, null, "khong-tinh", "Chưa phát sinh hoặc không còn phải nộp"),

    EXTENSION_GRANTED(ScorecardGroup.EXTENSION, null, "duoc", "Được gia hạn"),
    EXTENSION_REFUSED(ScorecardGroup.EXTENSION, null, "khong-duoc", "Không được gia hạn"),
    EXTENSION_OPEN(ScorecardGroup.EXTENSION, null, "cho", "Chờ quyết định"),
    EXTENSION_LAPSED(ScorecardGroup.EXTENSION, null, "khong-can", "Không còn cần"),

    DELAY_AS_LEAD(ScorecardGroup.DELAY, null, "chu-tri", "Khi chủ trì, vì việc của mình quá hạn"),
    DELAY_AS_PARTNER(ScorecardGroup.DELAY, null, "phoi-hop", "Khi phối hợp, vì trả lời quá hạn"),
    DELAY_AS_LEADERSHIP(ScorecardGroup.DELAY, null, "lanh-dao", "Khi chờ lãnh đạo cho ý kiến quá hạn");

    private final ScorecardGroup group;
    private final Standing.@Nullable State status;
    private final String ending;
    private final String label;

    ScorecardFigure(ScorecardGroup group, Standing.@Nullable State status, String ending, String label) {
        this.group = group;
        this.status = status;
        this.ending = ending;
        this.label = label;
    }

    /** The figure of a group in which something is counted; null, and what is in none of the four classes, is set aside. */
    static ScorecardFigure of(ScorecardGroup group, Standing.@Nullable State status) {
        return of(group).stream()
                .filter(figure -> figure.status == (status != null && status.counted() ? status : null))
                .findFirst()
                .orElseThrow();
    }

    public static List<ScorecardFigure> of(ScorecardGroup group) {
        return Arrays.stream(values()).filter(figure -> figure.group == group).toList();
    }

    /**
     * The figures that an address asks for: one, several joined by commas, or all of a group for its total; empty when one
     * of the names is none.
     */
    public static List<ScorecardFigure> named(String slugs) {
        List<ScorecardFigure> named = new ArrayList<>();
        for (String slug : slugs.split(",")) {
            List<ScorecardFigure> some = Arrays.stream(values())
                    .filter(figure ->
                            figure.slug().equals(slug) || figure.group.slug().equals(slug))
                    .toList();
            if (some.isEmpty()) {
                return List.of();
            }
            named.addAll(some);
        }
        return named;
    }

    /** How a page calls figures that are asked for together. */
    public static String words(List<ScorecardFigure> figures) {
        ScorecardGroup group = figures.get(0).group;
        return figures.size() == of(group).size()
                ? group.label()
                : group.label() + ": "
                        + figures.stream()
                                .map(ScorecardFigure::label)
                                .map(Vietnamese::within)
                                .collect(Collectors.joining("; "));
    }

    public ScorecardGroup group() {
        return group;
    }

    public Optional<Standing.State> status() {
        return Optional.ofNullable(status);
    }

    /** As addresses write it: {@code phoi-hop.qua-han}. */
    public String slug() {
        return group.slug() + "." + ending;
    }

    public String label() {
        return label;
    }
}
