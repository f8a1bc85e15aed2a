package vn.dieuphoi.work;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What of a reported month can be put right. Each has a line of its own in the journal, so that it can be taken back. */
public enum RoundPart {
    PERCENT("tiến độ cả năm (%)"),
    PROGRESS("việc đã làm"),
    DIFFICULTY("khó khăn, vướng mắc"),
    PROPOSAL("đề xuất, kiến nghị"),
    EVIDENCE("minh chứng"),
    ESTIMATE("ước thực hiện cả năm (%)");

    private final String label;

    RoundPart(String label) {
        this.label = label;
    }

    /** As the journal names its correction. */
    public String action() {
        return "Sửa số liệu tháng: " + label;
    }

    public static List<String> actions() {
        return Arrays.stream(values()).map(RoundPart::action).toList();
    }

    /** As the journal writes it; empty for what was left empty. */
    String of(Progress progress) {
        YearEstimate estimate = progress.estimate();
        return switch (this) {
            case PERCENT -> String.valueOf(progress.percent());
            case PROGRESS -> progress.progress();
            case DIFFICULTY -> Objects.requireNonNullElse(progress.difficulty(), "");
            case PROPOSAL -> Objects.requireNonNullElse(progress.proposal(), "");
            case EVIDENCE -> Objects.requireNonNullElse(progress.evidence(), "");
            case ESTIMATE -> estimate == null ? "" : String.valueOf(estimate.percent());
        };
    }
}
