package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.deadline.OverdueSubject;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.journal.Journal;

/** Knows which directives can be carried out on what is late, and carries them out. */
@Component
class Directives {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Until the day that a reminder-directive sets. */
    private static final int WORKING_DAYS_AFTER_REMINDER = 3;

    private final WorkRegister register;
    private final DeadlineBook deadlines;
    private final CoordinationDesk requests;
    private final Reminders reminders;
    private final Obligations obligations;
    private final ObligationBook book;
    private final OverdueRegister overdue;
    private final WorkingDays workingDays;
    private final PartyRegister parties;
    private final Journal journal;
    private final Staffing staffing;
    private final Clock clock;

    Directives(
            WorkRegister register,
            DeadlineBook deadlines,
            CoordinationDesk requests,
            Reminders reminders,
            Obligations obligations,
            ObligationBook book,
            OverdueRegister overdue,
            WorkingDays workingDays,
            PartyRegister parties,
            Journal journal,
            Staffing staffing,
            Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.requests = requests;
        this.reminders = reminders;
        this.obligations = obligations;
        this.book = book;
        this.overdue = overdue;
        this.workingDays = workingDays;
        this.parties = parties;
        this.journal = journal;
        this.staffing = staffing;
        this.clock = clock;
    }

    List<Directive.Kind> possible(Notice notice) {
        Optional<WorkItem> item = notice.workItem().map(register::item);
        List<Directive.Kind> possible = new ArrayList<>(List.of(Directive.Kind.REMIND));
        if (item.filter(work -> work.state() != WorkState.OPEN).isPresent()) {
            return possible;
        }
        boolean open = deadlines.owed(notice.subject()).open();
        if (open) {
            possible.add(Directive.Kind.EXTEND);
        }
        boolean ofLead =
                item.filter(work -> notice.responsible().equals(work.lead())).isPresent();
        if (notice.ofRequest() ? open : ofLead) {
            possible.add(Directive.Kind.CHANGE_OFFICE);
        }
        if (item.filter(WorkItem::isUnfinished).isPresent()) {
            if (item.flatMap(work -> work.key().itemCode()).isPresent()) {
                possible.add(Directive.Kind.CARRY_OVER);
            }
            possible.add(Directive.Kind.STOP);
        }
        return possible;
    }

    void requirePossible(Notice notice, Directive directive) {
        if (!possible(notice).contains(directive.kind())) {
            throw new Refused(
                    switch (directive.kind()) {
                        case EXTEND ->
                            "Việc này đã xong hoặc đã dừng nên không còn hạn để lùi; hãy chọn Đôn đốc và ghi ý kiến.";
                        case CHANGE_OFFICE ->
                            "Đơn vị chậm không còn giữ việc này nên không có gì để chuyển; hãy chọn Đôn đốc và ghi ý kiến.";
                        default -> "Công việc đã kết thúc; hãy chọn Đôn đốc và ghi ý kiến.";
                    });
        }
        if (directive.newDueOn() != null) {
            requireLater(deadlines.owed(notice.subject()), directive.newDueOn());
        }
        if (directive.newOffice() != null && !choices(notice).containsKey(directive.newOffice())) {
            throw new Refused("Không chuyển sang đơn vị này được; hãy chọn một đơn vị trong danh sách.");
        }
    }

    /** To whom a change of office can go, by name: another lead, or another partner to be asked, where somebody works. */
    Map<PartyCode, String> choices(Notice notice) {
        Set<PartyCode> never =
                new HashSet<>(List.of(notice.responsible(), parties.leadership().code()));
        notice.workItem().map(register::item).map(WorkItem::lead).ifPresent(never::add);
        if (notice.ofRequest()) {
            never.addAll(askedAlready(notice));
        }
        Predicate<Party> deserted = staffing.whereNobodyWorks();
        Map<PartyCode, String> choices = new LinkedHashMap<>();
        for (Party party : parties.all()) {
            boolean able = party.kind() == PartyKind.INTERNAL && !deserted.test(party)
                    || notice.ofRequest() && party.kind() == PartyKind.OUTSIDE;
            if (able && !never.contains(party.code())) {
                choices.put(party.code(), party.name());
            }
        }
        return choices;
    }

    /** Whoever still has to answer about this work is not asked the same twice. */
    private List<PartyCode> askedAlready(Notice notice) {
        return notice.workItem().stream()
                .flatMap(work -> requests.requestsOf(work).stream())
                .filter(request -> !request.state().closed())
                .map(CoordinationRequest::party)
                .toList();
    }

    private void requireLater(Owed owed, LocalDate newDueOn) {
        if (!newDueOn.isAfter(owed.dueOn()) || newDueOn.isBefore(today())) {
            throw new Refused("Hạn mới phải sau hạn hiện tại %s và không ở trong quá khứ; hãy chọn một ngày muộn hơn."
                    .formatted(owed.dueOn().format(DAY)));
        }
    }

    void carryOut(Notice notice, Directive directive) {
        Actor actor = notice.directedBy().orElse(Actor.SYSTEM);
        switch (directive.kind()) {
            case EXTEND -> extend(notice, directive, actor);
            case CHANGE_OFFICE -> changeOffice(notice, directive, actor);
            case REMIND -> remind(notice, actor);
            case CARRY_OVER, STOP -> {
                // Ordered by the model of the notice, and carried out beside the work.
            }
        }
        reminders.send(
                parties.inForce(notice.responsible()),
                notice.subject(),
                today(),
                Reminder.Kind.DIRECTIVE,
                words(directive));
    }

    private String words(Directive directive) {
        String words = directive.kind().label() + ": " + directive.reason();
        return directive.kind() == Directive.Kind.REMIND
                ? words + " (phải xong trước hết ngày %s)".formatted(newDay().format(DAY))
                : words;
    }

    /** The due date stays; from a new day the ladder begins again, also for what the notice told beside its subject. */
    private void remind(Notice notice, Actor actor) {
        Stream.concat(
                        Stream.of(notice.subject()),
                        overdue.toldIn(notice.key()).stream().map(OverdueSubject::subject))
                .forEach(deadline -> setNewDay(deadline, actor));
    }

    private void setNewDay(Subject deadline, Actor actor) {
        book.remind(deadline, newDay(), actor);
        journal.recordChange(actor, deadline, "Đặt ngày phải xong", null, null, newDay().toString());
    }

    /** Nobody is late through another office's fault: whoever takes the work over has days of its own before the ladder. */
    private void giveDays(WorkKey work, PartyCode before, PartyCode after, Actor actor) {
        Set<String> either = Set.of(before.value(), after.value());
        obligations.lateOf(work.value(), today()).stream()
                .filter(owed -> either.contains(owed.owedBy()))
                .forEach(owed -> setNewDay(owed.deadline(), actor));
        reminders.send(
                after,
                work.subject(),
                today(),
                Reminder.Kind.DIRECTIVE,
                "Được giao chủ trì %s; việc đã quá hạn phải xong trước hết ngày %s."
                        .formatted(Vietnamese.small(work.words()), newDay().format(DAY)));
    }

    private LocalDate newDay() {
        return workingDays.plus(today(), WORKING_DAYS_AFTER_REMINDER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    /** The partner may have answered between the directive and now; then there is nothing left to extend. */
    private void extend(Notice notice, Directive directive, Actor actor) {
        if (directive.newDueOn() != null && deadlines.owed(notice.subject()).open()) {
            deadlines.extend(notice.subject(), directive.newDueOn(), directive.reason(), actor);
            overdue.toldIn(notice.key()).forEach(inside -> setNewDay(inside.subject(), actor));
        }
    }

    /** Another partner is asked by the model, after this. */
    private void changeOffice(Notice notice, Directive directive, Actor actor) {
        if (directive.newOffice() != null && !notice.ofRequest()) {
            PartyCode newLead = directive.newOffice();
            notice.workItem().ifPresent(work -> {
                register.handOver(work, newLead, directive.reason(), actor);
                giveDays(work, notice.responsible(), newLead, actor);
            });
        }
    }
}
