package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.plan.time.RoundRhythm;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.OfficeHours;
import vn.dieuphoi.work.round.RoundCalendar;
import vn.dieuphoi.work.round.RoundPeriod;

/**
 * An item is asked for every month, or other period of its rhythm, from the one in which it was opened to the one in which it
 * ends at present.
 */
@Component
class MissingRounds implements Search {

    private final RoundCalendar calendar;
    private final Clock clock;

    MissingRounds(RoundCalendar calendar, Clock clock) {
        this.calendar = calendar;
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
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            boolean oneByOne = Rows.flag(item, "one_by_one");
            Set<String> known = Rows.set(item, "months");
            periods(key, item, oneByOne)
                    .filter(period -> !known.contains(period.value()) && (!oneByOne || isLost(key, period)))
                    .forEach(period -> found.add(
                            new Sighting(Subject.of(key + "@" + period), "không có kỳ chờ và chưa ghi tiến độ")));
            if (!Rows.flag(item, "runs")) {
                found.add(new Sighting(key.subject(), "nhịp ghi tiến độ của mục không còn chạy"));
            }
        }
        return found;
    }

    /** Models from before rhythms ask all months at once. */
    private Stream<RoundPeriod> periods(WorkKey key, Map<String, Object> item, boolean oneByOne) {
        LocalDate end = Rows.day(item, "ends_on");
        if (oneByOne && calendar.rhythmOf(key).rounds() == RoundRhythm.NONE) {
            return Stream.empty();
        }
        return oneByOne
                ? Stream.iterate(
                        calendar.first(key),
                        period -> !period.first().isAfter(end),
                        period -> calendar.after(key, period))
                : Stream.iterate(
                        RoundPeriod.of(YearMonth.from(Rows.day(item, "opened_on"))),
                        period -> !period.first().isAfter(end),
                        RoundPeriod::next);
    }

    private boolean isLost(WorkKey key, RoundPeriod period) {
        return OfficeHours.morningOf(calendar.opensOn(key, period))
                .toInstant()
                .plus(Examination.LOST_AFTER)
                .isBefore(clock.instant());
    }
}
