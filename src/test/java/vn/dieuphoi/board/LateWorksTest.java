package vn.dieuphoi.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Late work, folded")
class LateWorksTest {

    @Test
    @DisplayName("stands in one row for one item and one kind, in the order of the board, with what is undecided")
    void oneRow() {
        LateWork first = late("2023-4.1", "request-late", "Sở TTTT", 3, "task-1");
        LateWork other = late("2023-3.4", "request-late", "Sở Y tế", 9, "task-2");
        LateWork longest = late("2023-4.1", "request-late", "Sở Tài chính", 12, null);
        LateWork round = late("2023-4.1", "round-late", "Phòng GDNN", 1, null);

        List<LateWorks> folded = LateWorks.of(List.of(first, other, longest, round), Gathering.ALIKE);

        assertThat(folded)
                .extracting(LateWorks::each)
                .containsExactly(List.of(first, longest), List.of(other), List.of(round));
        assertThat(folded).extracting(LateWorks::isOne).containsExactly(false, true, true);
        assertThat(folded.get(0).parties()).isEqualTo("2 đơn vị");
        assertThat(LateWorks.of(List.of(round, round), Gathering.ALIKE).get(0).parties())
                .isEqualTo("Phòng GDNN, 2 việc");
        assertThat(folded).extracting(LateWorks::workingDaysLate).containsExactly(12, 9, 1);
        assertThat(folded).extracting(LateWorks::undecided).containsExactly(1L, 1L, 0L);
    }

    @Test
    @DisplayName("is gathered by office and by item, with each item's number once")
    void gathered() {
        LateWork request = late("2023-4.1", "request-late", "Sở TTTT", 3, "task-1");
        LateWork ofAnother = late("2023-3.4", "request-late", "Sở TTTT", 9, "task-2");
        LateWork round = late("2023-4.1", "round-late", "Phòng GDNN", 1, null);
        List<LateWork> all = List.of(request, ofAnother, round);

        assertThat(LateWorks.of(all, Gathering.OFFICE))
                .extracting(LateWorks::each)
                .containsExactly(List.of(request, ofAnother), List.of(round));
        assertThat(LateWorks.of(all, Gathering.OFFICE).get(0).numbers()).containsExactly("4.1", "3.4");
        assertThat(LateWorks.of(all, Gathering.ITEM))
                .extracting(LateWorks::each)
                .containsExactly(List.of(request, round), List.of(ofAnother));
        assertThat(LateWorks.of(all, Gathering.ITEM).get(0).sameCause()).isFalse();
        assertThat(Gathering.of("office")).isEqualTo(Gathering.OFFICE);
        assertThat(Gathering.of("khác")).isEqualTo(Gathering.ALIKE);
    }

    private static LateWork late(String work, String cause, String party, int days, @Nullable String task) {
        return new LateWork(
                work,
                "Mục",
                cause,
                "",
                party,
                LocalDate.of(2023, 5, 4),
                days,
                task,
                true,
                "notice",
                null,
                null,
                List.of(new LateWork.DaysOf(party, days)));
    }
}
