package vn.dieuphoi.rehearsal.result;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.plan.PlanItem;

/** Whether a year went as it must: items start once and on their day, nothing opens on days off, nothing is stuck. */
public final class Verdict {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RehearsedYear year;
    private final LocalDate until;

    /** @param until the last day rehearsed; null for the whole year */
    public Verdict(RehearsedYear year, @Nullable LocalDate until) {
        this.year = year;
        this.until = until == null ? LocalDate.MAX : until;
    }

    /** One sentence for each fault, the gravest kind first. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        year.plan().items().forEach(item -> start(item, faults));
        year.onDaysOff().stream()
                .map(line -> "Ngày nghỉ %s có việc mở: %s, %s"
                        .formatted(line.day().format(DAY), line.instance(), line.what()))
                .limit(20)
                .forEach(faults::add);
        tooManyMessages(faults);
        silentLadder(faults);
        faults.addAll(year.incidents());
        faults.addAll(year.refusals());
        faults.addAll(year.stuck());
        return faults;
    }

    /** "Nobody can say they did not know". */
    private void silentLadder(List<String> faults) {
        year.lain().stream()
                .filter(lain -> !lain.untold().isEmpty())
                .map(lain -> "%s, %s để quá hạn %d ngày làm việc mà lãnh đạo không được báo về ngày %s."
                        .formatted(
                                lain.key(),
                                lain.party(),
                                lain.workingDays(),
                                lain.untold().get(0).format(DAY)))
                .limit(20)
                .forEach(faults::add);
    }

    private void start(PlanItem item, List<String> faults) {
        String code = item.code().value();
        LocalDate planned = Objects.requireNonNull(year.plannedStarts().get(code));
        List<YearFacts.Item> opened = year.facts().items().stream()
                .filter(work -> work.code().equals(code))
                .toList();
        int starts = year.starts().getOrDefault(code, 0);
        if (opened.isEmpty() && planned.isAfter(until)) {
            return;
        }
        if (opened.isEmpty()) {
            faults.add("Mục %s không khởi động; kế hoạch là %s.".formatted(code, planned.format(DAY)));
            return;
        }
        LocalDate day = LocalDate.ofInstant(opened.get(0).openedAt(), HoChiMinhTime.ZONE);
        if (starts > 1) {
            faults.add("Mục %s khởi động %d lần trong năm.".formatted(code, starts));
        }
        if (!day.equals(planned)) {
            faults.add(
                    "Mục %s khởi động ngày %s; kế hoạch là %s.".formatted(code, day.format(DAY), planned.format(DAY)));
        }
    }

    private void tooManyMessages(List<String> faults) {
        Map<String, Long> counts = year.ledger().lines().stream()
                .filter(line -> line.event() == LedgerLine.Event.MESSAGE
                        && year.leaders().contains(line.person()))
                .collect(Collectors.groupingBy(
                        line -> line.person() + " ngày " + line.day().format(DAY), Collectors.counting()));
        counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> "Lãnh đạo nhận quá một thông báo trong ngày: %s nhận %d."
                        .formatted(count.getKey(), count.getValue()))
                .sorted()
                .limit(20)
                .forEach(faults::add);
    }
}
