package vn.dieuphoi.board.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.YearEstimate;

/**
 * What was typed to put a month right, as it was typed.
 *
 * @param yearEstimate null in months that did not ask for it
 * @param version of the round that the person saw
 */
record MonthForm(
        @Nullable String percent,
        @Nullable String progress,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String evidence,
        @Nullable String yearEstimate,
        @Nullable String reason,
        long version) {

    static MonthForm of(Progress reported, long version) {
        YearEstimate estimate = reported.estimate();
        return new MonthForm(
                String.valueOf(reported.percent()),
                reported.progress(),
                reported.difficulty(),
                reported.proposal(),
                reported.evidence(),
                estimate == null ? null : String.valueOf(estimate.percent()),
                "",
                version);
    }

    /** The same words, to be compared with what stands there now. */
    MonthForm seen(long now) {
        return new MonthForm(
                text(percent),
                text(progress),
                text(difficulty),
                text(proposal),
                text(evidence),
                yearEstimate,
                reason,
                now);
    }

    /** @throws Refused when something is missing, too long or no number */
    Progress over(Progress reported) {
        String done = optional("Việc đã làm", progress);
        if (done == null) {
            throw new Refused("Hãy ghi việc đã làm trong kỳ.");
        }
        YearEstimate estimate = reported.estimate();
        return new Progress(
                done,
                number("Tiến độ cả năm", percent),
                optional("Khó khăn, vướng mắc", difficulty),
                optional("Đề xuất, kiến nghị", proposal),
                optional("Minh chứng", evidence),
                estimate == null
                        ? null
                        : new YearEstimate(number("Ước thực hiện cả năm", yearEstimate), estimate.products()));
    }

    String why() {
        return text(reason);
    }

    private static int number(String label, @Nullable String typed) {
        return TypedNumber.whole(text(typed), 0, 100)
                .orElseThrow(() -> new Refused(label + " cần là số nguyên từ 0 đến 100, ví dụ 40."));
    }

    private static @Nullable String optional(String label, @Nullable String typed) {
        String text = text(typed);
        TypedText.within(TypedText.PARAGRAPHS, label, text);
        return text.isEmpty() ? null : text;
    }

    /** Browsers end lines as Windows does. */
    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}
