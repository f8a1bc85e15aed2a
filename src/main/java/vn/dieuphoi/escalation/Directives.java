package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
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
    private final Clock clock;

    Directives(
            WorkRegister register, DeadlineBook deadlines, ExtensionDesk extensions, Reminders reminders, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.reminders = reminders;
        this.clock = clock;
    }

    List<Directive.Kind> possible(Notice notice) {
        WorkItem item = register.item(notice.workItem());
        List<Directive.Kind> possible = new ArrayList<>(List.of(Directive.Kind.REMIND));
        if (item.state() != WorkState.OPEN) {
            return possible;
        }
        if (deadlines.owed(notice.subject()).open()) {
            possible.add(Directive.Kind.EXTEND);
        }
        if (notice.responsible().equals(item.lead())) {
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
                            "Đơn vị chậm không phải là đơn vị chủ trì nên đổi đơn vị chủ trì không có tác dụng; hãy chọn"
                                    + " Đôn đốc hoặc Gia hạn.";
                        default -> "Công việc đã kết thúc; hãy chọn Đôn đốc và ghi ý kiến.";
                    });
        }
        if (directive.newDueOn() != null) {
            requireLater(deadlines.owed(notice.subject()), directive.newDueOn());
        }
        if (directive.newOffice() != null
                && directive.newOffice().equals(register.item(notice.workItem()).lead())) {
            throw new Refused("Đơn vị được chọn đang chủ trì việc này; hãy chọn đơn vị khác.");
        }
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

    private void changeOffice(Notice notice, Directive directive, String actor) {
        if (directive.newOffice() != null) {
            register.handOver(notice.workItem(), directive.newOffice(), directive.reason(), actor);
        }
    }
}
