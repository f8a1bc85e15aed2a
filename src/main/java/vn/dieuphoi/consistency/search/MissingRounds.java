package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.work.process.OpeningDays;

/** An item is asked for every month from the one in which it was opened to the one in which it ends at present. */
@Component
class MissingRounds implements Search {

    private final OpeningDays opening;
    private final Clock clock;

    MissingRounds(OpeningDays opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "round.missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            String key = Rows.text(item, "work_item");
            boolean oneByOne = Rows.flag(item, "one_by_one");
            Set<String> known = Rows.set(item, "months");
            YearMonth last = YearMonth.from(Rows.day(item, "ends_on"));
            Stream.iterate(
                            YearMonth.from(Rows.day(item, "opened_on")),
                            month -> !month.isAfter(last),
                            month -> month.plusMonths(1))
                    .map(YearMonth::toString)
                    .filter(month -> !known.contains(month) && (!oneByOne || isLost(month)))
                    .forEach(
                            month -> found.add(new Sighting(key + "@" + month, "không có kỳ chờ và chưa ghi tiến độ")));
            if (!Rows.flag(item, "runs")) {
                found.add(new Sighting(key, "nhịp ghi tiến độ hằng tháng không còn chạy"));
            }
        }
        return found;
    }

    private boolean isLost(String month) {
        return opening.round(month).toInstant().plus(Examination.LOST_AFTER).isBefore(clock.instant());
    }
}
