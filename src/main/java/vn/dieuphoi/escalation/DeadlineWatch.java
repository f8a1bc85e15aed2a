package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.Milestones;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.deadline.OverdueSubject;
import vn.dieuphoi.work.part.PartDesk;

/**
 * Looks each working day at what is owed: reminds whoever owes it three working days and one working day before the due
 * date and on the first working day after it, and finds what leadership has to know two working days after it.
 */
@Service
@Transactional
public class DeadlineWatch {

    private static final List<Integer> WORKING_DAYS_BEFORE = List.of(3, 1);

    /** So many working days are looked back on after nobody looked for a while; what is late longer leadership knows. */
    private static final int MOST_MISSED = 10;

    private final Obligations obligations;
    private final OverdueRegister overdue;
    private final NoticeProcess notices;
    private final Reminders reminders;
    private final PartyRegister parties;
    private final PartDesk parts;
    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineWatch(
            Obligations obligations,
            OverdueRegister overdue,
            NoticeProcess notices,
            Reminders reminders,
            PartyRegister parties,
            PartDesk parts,
            WorkingDays workingDays,
            Clock clock) {
        this.obligations = obligations;
        this.overdue = overdue;
        this.notices = notices;
        this.reminders = reminders;
        this.parties = parties;
        this.parts = parts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @return how many reminders went out today */
    public int remind() {
        LocalDate today = today();
        Set<String> inParts = parts.goingOn();
        int sent = 0;
        for (int days : WORKING_DAYS_BEFORE) {
            sent += remind(
                    today,
                    inParts,
                    workingDays.plus(today, days),
                    today,
                    Reminder.Kind.DUE_SOON,
                    "Còn %d ngày làm việc đến hạn: ".formatted(days));
        }
        return sent + remindLate(today, inParts, today) + makeUp(today, inParts);
    }

    /** The first day after the due date may have passed while no node ran: who was not reminded then is reminded now. */
    private int makeUp(LocalDate today, Set<String> inParts) {
        int sent = 0;
        LocalDate last = reminders.lastBefore(today).orElse(today);
        LocalDate missed = workingDays.plus(today, -1);
        for (int days = 0; days < MOST_MISSED && missed.isAfter(last); days++) {
            sent += remindLate(today, inParts, missed);
            missed = workingDays.plus(missed, -1);
        }
        return sent;
    }

    /** @param firstDay the first working day after the due dates that are looked at */
    private int remindLate(LocalDate today, Set<String> inParts, LocalDate firstDay) {
        return remind(today, inParts, workingDays.plus(firstDay, -1), firstDay, Reminder.Kind.OVERDUE, "Đã quá hạn: ");
    }

    /** @param asOf what came on this day or later is not reminded of: its own message says when it is due */
    private int remind(
            LocalDate today, Set<String> inParts, LocalDate dueOn, LocalDate asOf, Reminder.Kind kind, String prefix) {
        int sent = 0;
        for (Obligation owed : obligations.openAndDueOn(dueOn)) {
            Optional<PartyCode> party =
                    isOfItsParts(owed, inParts) || !opened(owed).isBefore(asOf) ? Optional.empty() : party(owed);
            if (party.isPresent() && reminders.send(party.get(), owed.deadline(), today, kind, prefix + words(owed))) {
                sent++;
            }
        }
        return sent;
    }

    /** A day: which of two timers of one morning fires first decides nothing. */
    private static LocalDate opened(Obligation owed) {
        return LocalDate.ofInstant(owed.openedAt(), HoChiMinhTime.ZONE);
    }

    private static String words(Obligation owed) {
        return work(owed)
                .filter(work -> !work.value().equals(owed.key()))
                .map(work -> owed.label() + " (" + Vietnamese.small(work.words()) + ")")
                .orElseGet(owed::label);
    }

    /**
     * Has leadership told of what is late for two working days, each missed day once. What has a clock of its own in its
     * model is told by that, the first time, and by this a day later where that clock no longer runs: the steps of an item
     * may be done and its end still be open.
     *
     * @return how many were told today
     */
    public int tellLeadership() {
        Set<String> inParts = parts.goingOn();
        Map<String, Obligation> late = new LinkedHashMap<>();
        obligations.lateOn(today(), some -> {
            Map<String, Obligation> longLate = new LinkedHashMap<>();
            some.stream()
                    .filter(owed -> isLongLate(owed) && !isOfItsParts(owed, inParts))
                    .forEach(owed -> longLate.putIfAbsent(delay(owed), owed));
            longLate.keySet().removeAll(overdue.known(longLate.keySet()));
            longLate.forEach(late::putIfAbsent);
        });
        Map<String, String> items = new HashMap<>();
        late.forEach((delay, owed) -> {
            if (owed.kind() == ObligationKind.ITEM) {
                items.put(workAndParty(owed), delay);
            }
        });
        // What is told inside the notice about the whole item needs that notice first.
        items.values().forEach(delay -> tell(delay, Objects.requireNonNull(late.get(delay)), delay));
        late.keySet().removeAll(items.values());
        late.forEach((delay, owed) -> tell(delay, owed, items.get(workAndParty(owed))));
        return late.size() + items.size();
    }

    /** An item that waits for its parts is not its lead's to finish: who leads the parts is reminded, and told of. */
    private static boolean isOfItsParts(Obligation owed, Set<String> inParts) {
        return owed.kind() == ObligationKind.ITEM && inParts.contains(owed.work());
    }

    private static String workAndParty(Obligation owed) {
        return owed.work() + " " + owed.owedBy();
    }

    /** @param item the delay of the whole item, when leadership is told of that today for the same party; else null */
    private void tell(String delay, Obligation owed, @Nullable String item) {
        party(owed).ifPresent(party -> {
            overdue.mark(
                    owed.deadline(),
                    work(owed).orElse(null),
                    NoticeCause.of(owed.kind()).code(),
                    party,
                    owed.ladderDay().orElseThrow());
            if (item == null || item.equals(delay)) {
                notices.start(delay);
            } else {
                overdue.tellIn(delay, item);
            }
        });
    }

    private boolean isLongLate(Obligation owed) {
        return !owed.kind().isRung()
                && party(owed).isPresent()
                && owed.ladderDay()
                        .filter(day -> !workingDays
                                .plus(day, Milestones.WORKING_DAYS_TO_LEADERSHIP + daysOfOwnClock(owed))
                                .isAfter(today()))
                        .isPresent();
    }

    private static int daysOfOwnClock(Obligation owed) {
        return owed.kind().hasOwnClock() && owed.remindedUntil() == null ? 1 : 0;
    }

    private static String delay(Obligation owed) {
        return OverdueSubject.keyOf(owed.deadline(), owed.ladderDay().orElseThrow());
    }

    /** Who owes it; empty for what only the Giám đốc does, for whom there is no rung above. */
    private Optional<PartyCode> party(Obligation owed) {
        return Optional.ofNullable(owed.owedBy())
                .map(PartyCode::new)
                .filter(code -> parties.find(code).isPresent());
    }

    private static Optional<WorkKey> work(Obligation owed) {
        return Optional.ofNullable(owed.work()).map(Subject::of).flatMap(WorkKey::of);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
