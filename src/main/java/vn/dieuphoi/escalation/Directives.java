package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.DeadlineBook;
import vn.dieuphoi.work.Journal;
import vn.dieuphoi.work.Owed;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** Knows which directives can be carried out on what is late, and carries them out. */
@Component
class Directives {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkRegister register;
    private final DeadlineBook deadlines;
    private final ExtensionDesk extensions;
    private final Reminders reminders;
    private final PartyRegister parties;
    private final Clock clock;

    Directives(
            WorkRegister register,
            DeadlineBook deadlines,
            ExtensionDesk extensions,
            Reminders reminders,
            PartyRegister parties,
            Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.reminders = reminders;
        this.parties = parties;
        this.clock = clock;
    }

    List<Directive.Kind> possible(Notice notice) {
        WorkItem item = register.item(notice.workItem());
        List<Directive.Kind> possible = new ArrayList<>(List.of(Directive.Kind.REMIND));
        if (item.state() != WorkState.OPEN) {
            return possible;
        }
        boolean open = deadlines.owed(notice.subject()).open();
        if (open) {
            possible.add(Directive.Kind.EXTEND);
        }
        if (notice.ofRequest() ? open : notice.responsible().equals(item.lead())) {
            possible.add(Directive.Kind.CHANGE_OFFICE);
        }
        possible.add(Directive.Kind.STOP);
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

    /** To whom a change of office can go, by name: another lead, or another partner to be asked. */
    Map<PartyCode, String> choices(Notice notice) {
        List<PartyCode> never = List.of(
                register.item(notice.workItem()).lead(),
                notice.responsible(),
                parties.leadership().code());
        Map<PartyCode, String> choices = new LinkedHashMap<>();
        for (Party party : parties.all()) {
            boolean able =
                    party.kind() == PartyKind.INTERNAL || notice.ofRequest() && party.kind() == PartyKind.OUTSIDE;
            if (able && !never.contains(party.code())) {
                choices.put(party.code(), party.name());
            }
        }
        return choices;
    }

    private void requireLater(Owed owed, LocalDate newDueOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        if (!newDueOn.isAfter(owed.dueOn()) || newDueOn.isBefore(today)) {
            throw new Refused("Hạn mới phải sau hạn hiện tại %s và không ở trong quá khứ; hãy chọn một ngày muộn hơn."
                    .formatted(owed.dueOn().format(DAY)));
        }
    }

    void carryOut(Notice notice, Directive directive) {
        String actor = notice.directedBy().orElse(Journal.SYSTEM);
        switch (directive.kind()) {
            case EXTEND -> extend(notice, directive, actor);
            case CHANGE_OFFICE -> changeOffice(notice, directive, actor);
            case STOP -> extensions.lapseAllOf(notice.workItem(), actor);
            case REMIND -> {
                // The late party is told below; nothing else changes.
            }
        }
        reminders.send(
                notice.responsible(),
                notice.subject(),
                LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE),
                Reminder.Kind.DIRECTIVE,
                directive.kind().label() + ": " + directive.reason());
    }

    /** The partner may have answered between the directive and now; then there is nothing left to extend. */
    private void extend(Notice notice, Directive directive, String actor) {
        if (directive.newDueOn() != null && deadlines.owed(notice.subject()).open()) {
            deadlines.extend(notice.subject(), directive.newDueOn(), directive.reason(), actor);
        }
    }

    /** Another partner is asked by the model, after this. */
    private void changeOffice(Notice notice, Directive directive, String actor) {
        if (directive.newOffice() != null && !notice.ofRequest()) {
            register.handOver(notice.workItem(), directive.newOffice(), directive.reason(), actor);
        }
    }
}
