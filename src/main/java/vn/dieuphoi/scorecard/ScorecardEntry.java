package vn.dieuphoi.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * One case behind a figure: a line of the list that the figure opens.
 *
 * @param office whose figure it counts for
 * @param subject its natural key: {@code 2023-3.4}, {@code 2023-3.4>PTC}, {@code 2023-3.4@2023-06}
 * @param workTitle of the piece of work it belongs to
 * @param words what it is: "Đề nghị gửi Phòng TC", "Tiến độ tháng 06/2023"
 * @param dueOn as it was in force at the end of the period; null where there is none
 * @param doneOn null while it is not done
 * @param amount how much it counts: 1, or the working days of a delay
 */
public record ScorecardEntry(
        PartyCode office,
        ScorecardFigure figure,
        Subject subject,
        WorkKey work,
        String workTitle,
        String words,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        int amount) {

    /** By the number of the work, 4.10 after 4.9, tasks outside the plan last. */
    static final Comparator<ScorecardEntry> BY_WORK = Comparator.comparing(
                    (ScorecardEntry entry) -> entry.work().itemCode().isEmpty())
            .thenComparing(
                    entry -> entry.work().itemCode().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.work().partNumber())
            .thenComparing(entry -> entry.work().value())
            .thenComparing(ScorecardEntry::figure)
            .thenComparing(ScorecardEntry::subject);

    /** "Mục 3.4. Đào tạo nghề". */
    public String workWords() {
        return (work.itemCode().isPresent() ? "Mục " : "Việc ") + work.number() + ". " + workTitle;
    }

    /** Whether it is a request, which a partner may open where it may not open the work. */
    public boolean ofRequest() {
        return subject.address().isPresent();
    }
}
