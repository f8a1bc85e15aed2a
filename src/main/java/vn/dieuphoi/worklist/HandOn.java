package vn.dieuphoi.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.handover.HandOverDesk;
import vn.dieuphoi.worklist.share.TaskShares;

/** Several chosen things, of one office or more, through the desk that says who may: all or none. */
@Component
@Transactional
public class HandOn {

    private final HandOverDesk desk;
    private final Obligations obligations;
    private final TaskShares shares;
    private final WorkingDays workingDays;

    HandOn(HandOverDesk desk, Obligations obligations, TaskShares shares, WorkingDays workingDays) {
        this.desk = desk;
        this.shares = shares;
        this.obligations = obligations;
        this.workingDays = workingDays;
    }

    /**
     * @param innerDay by when the colleague shall be done, as typed; empty for no day before the task's own
     * @return how many changed hands or got the day
     * @throws Refused for a day that is none, past, off, or after one of the tasks is due
     */
    public int give(Collection<String> tasks, String colleague, String innerDay, String reason, String head) {
        @Nullable LocalDate day = workingDay(innerDay);
        return each(tasks, (office, some) -> desk.give(office, some, colleague, day, TypedText.reason(reason), head));
    }

    /**
     * Gives a colleague a part of each, beside whoever holds it.
     *
     * @param words what the part is, as typed
     * @return how many parts are new
     */
    public int share(Collection<String> tasks, String colleague, String innerDay, String words, String head) {
        @Nullable LocalDate day = workingDay(innerDay);
        return each(tasks, (office, some) -> {
            Actor giver = desk.requireShared(office, some, colleague, day, head);
            return shares.give(
                    obligations.withTasks(some),
                    colleague,
                    TypedText.within(TypedText.PARAGRAPHS, "Phần việc", words),
                    day,
                    giver);
        });
    }

    /** Puts them back into the office's list. */
    public int takeBack(Collection<String> tasks, String reason, String head) {
        return each(tasks, (office, some) -> desk.takeBack(office, some, TypedText.reason(reason), head));
    }

    private @Nullable LocalDate workingDay(String typed) {
        @Nullable
        LocalDate day = TypedDate.field(HandOverDesk.INNER_DAY).optional(typed).orElse(null);
        if (day != null && !workingDays.isWorkingDay(day)) {
            throw new Refused("“%s”: %s là ngày nghỉ; ngày làm việc liền trước là %s."
                    .formatted(
                            HandOverDesk.INNER_DAY,
                            TypedDate.shown(day),
                            TypedDate.shown(workingDays.onOrBefore(day))));
        }
        return day;
    }

    /** Moves those of one office. */
    private interface Move {
        int of(PartyCode office, List<String> tasks);
    }

    private int each(Collection<String> tasks, Move move) {
        if (tasks.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một việc.");
        }
        int moved = 0;
        for (Map.Entry<String, List<String>> office : byOffice(tasks).entrySet()) {
            moved += move.of(new PartyCode(office.getKey()), office.getValue());
        }
        return moved;
    }

    private Map<String, List<String>> byOffice(Collection<String> tasks) {
        List<Obligation> found = obligations.withTasks(tasks);
        if (found.size() < tasks.size()) {
            throw new Refused("Có việc vừa được xử lý xong; hãy tải lại danh sách rồi chọn lại.");
        }
        return found.stream()
                .collect(Collectors.groupingBy(
                        owed -> Optional.ofNullable(owed.owedBy())
                                .orElseThrow(() -> new Refused(
                                        "Có việc được chọn không của đơn vị nào, nên không giao lại được.")),
                        TreeMap::new,
                        Collectors.mapping(owed -> String.valueOf(owed.task()), Collectors.toList())));
    }
}
