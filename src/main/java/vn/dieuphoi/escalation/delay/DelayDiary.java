package vn.dieuphoi.escalation.delay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Whose each late working day of all work of a plan was, in as many statements for ten thousand items as for one. What happened
 * after a day does not change it.
 */
@Component
@Transactional(readOnly = true)
public class DelayDiary {

    private final WorkRegister register;
    private final Obligations obligations;
    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final Clock clock;

    DelayDiary(
            WorkRegister register,
            Obligations obligations,
            PartyRegister parties,
            WorkingDays workingDays,
            Clock clock) {
        this.register = register;
        this.obligations = obligations;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param from the first day, {@code to} the last one; days before the work was opened and after it was closed are nobody's */
    public List<AttributedDay> between(PlanId plan, LocalDate from, LocalDate to) {
        return between(
                obligations.worksEverLate(plan.value(), day(clock.instant())).stream()
                        .filter(WorkKey::isOne)
                        .sorted()
                        .map(WorkKey::new)
                        .toList(),
                from,
                to);
    }

    /** The same of some pieces of work; of an item those parts stand among them that were ever late. */
    public List<AttributedDay> between(Collection<WorkKey> works, LocalDate from, LocalDate to) {
        Map<String, List<ObligationHistory>> late =
                obligations.everLateOf(works.stream().map(WorkKey::value).toList(), day(clock.instant())).stream()
                        .collect(Collectors.groupingBy(
                                history -> String.valueOf(history.owed().work())));
        DelayParties sides = DelayParties.of(parties);
        List<LocalDate> days = from.datesUntil(to.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .toList();
        List<AttributedDay> all = new ArrayList<>();
        Map<WorkKey, List<ObligationHistory>> ends = endsOfParts(late.values());
        List<WorkKey> ofThem = works.stream()
                .filter(key -> late.containsKey(key.value()) || ends.containsKey(key))
                .toList();
        Map<String, WorkItem> items = register.several(ofThem);
        for (WorkKey key : ofThem) {
            WorkItem item = items.get(key.value());
            if (item == null) {
                continue;
            }
            LocalDate opened = day(item.openedAt());
            LocalDate closed = item.closedAt().map(DelayDiary::day).orElse(LocalDate.MAX);
            DelayDays whose = new DelayDays(
                    item.key(),
                    late.getOrDefault(item.key().value(), List.of()),
                    ends.getOrDefault(item.key(), List.of()),
                    sides);
            days.stream()
                    .filter(day -> day.isAfter(opened) && !day.isAfter(closed))
                    .flatMap(day -> whose.on(day).stream())
                    .forEach(all::add);
        }
        return all;
    }

    private static Map<WorkKey, List<ObligationHistory>> endsOfParts(Collection<List<ObligationHistory>> late) {
        return late.stream()
                .flatMap(List::stream)
                .filter(history -> history.owed().kind() == ObligationKind.ITEM)
                .filter(history -> new WorkKey(history.owed().key()).isPart())
                .collect(Collectors.groupingBy(
                        history -> new WorkKey(history.owed().key()).whole()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
