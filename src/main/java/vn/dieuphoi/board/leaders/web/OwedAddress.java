package vn.dieuphoi.board.leaders.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.owed.OwedFilter;
import vn.dieuphoi.work.PlansInWork;

/**
 * What is chosen, as the address says it.
 *
 * @param month as {@code 2023-05}
 * @param without codes, parted by commas
 * @param doneIn a Monday
 * @param asked for which page, from 0
 */
record OwedAddress(
        @BindParam("ke-hoach") @Nullable String plan,
        @BindParam("loai") @Nullable Doing doing,
        @BindParam("sap") @Nullable Boolean near,
        @BindParam("don-vi") @Nullable String party,

        @BindParam("thang") @DateTimeFormat(pattern = "yyyy-MM") @Nullable
        YearMonth month,

        @BindParam("tru") @Nullable String without,

        @BindParam("den") @DateTimeFormat(pattern = "yyyy-MM-dd") @Nullable
        LocalDate until,

        @BindParam("tuan") @DateTimeFormat(pattern = "yyyy-MM-dd") @Nullable
        LocalDate doneIn,

        @BindParam("ngay") @DateTimeFormat(pattern = "yyyy-MM-dd") @Nullable
        LocalDate lateOn,

        @BindParam("trang") @Nullable Integer asked) {

    OwedFilter filter(PlansInWork plans) {
        return new OwedFilter(
                plans.shown(plan),
                doing,
                Boolean.TRUE.equals(near),
                party == null || party.isBlank() ? null : party,
                month,
                without == null || without.isBlank() ? List.of() : List.of(without.split(",")),
                until,
                doneIn,
                lateOn);
    }

    int page() {
        return asked == null ? 0 : asked;
    }
}
