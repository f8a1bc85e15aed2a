package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.work.Journal;
import vn.dieuphoi.work.OverdueRegister;
import vn.dieuphoi.work.OverdueSubject;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where leadership is told what is late, and its directives are taken and carried out. */
@Service
@Transactional
public class NoticeDesk {

    /** The escalation code of an item whose own period has passed. */
    static final String ITEM_OVERDUE = "item-overdue";

    private final Notices notices;
    private final Reminders reminders;
    private final OverdueRegister overdue;
    private final WorkRegister register;
    private final Journal journal;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Reminders reminders,
            OverdueRegister overdue,
            WorkRegister register,
            Journal journal,
            Clock clock) {
        this.notices = notices;
        this.reminders = reminders;
        this.overdue = overdue;
        this.register = register;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Raises the notice for the oldest late subject of this cause that has none yet. Two partners late at once are two
     * escalations and so two notices, whichever comes first.
     *
     * @return the notice's key; empty when every late subject has its notice
     */
    public Optional<String> raise(WorkKey workItem, String cause) {
        if (cause.equals(ITEM_OVERDUE)) {
            WorkItem item = register.item(workItem);
            overdue.mark(workItem.value(), workItem, cause, item.lead(), item.dueOn());
        }
        return overdue.of(workItem, cause).stream()
                .filter(late -> !notices.existsById(late.key()))
                .findFirst()
                .map(this::raise);
    }

    private String raise(OverdueSubject late) {
        Notice notice = notices.save(new Notice(late, clock.instant()));
        journal.record(
                Journal.SYSTEM,
                late.subject(),
                "Báo lãnh đạo Sở",
                late.responsible().value());
        return notice.key();
    }

    public void direct(String key, Directive directive, String actor) {
        Notice notice = notice(key);
        requireThatItCanBeCarriedOut(notice, directive);
        notice.direct(directive, actor, clock.instant());
        journal.record(actor, notice.subject(), "Chỉ đạo: " + directive.kind().label(), directive.reason());
    }

    /** A new day or office is one of the item; what is late may be somebody else's answer. */
    private void requireThatItCanBeCarriedOut(Notice notice, Directive directive) {
        boolean ofTheItem = notice.subject().equals(notice.workItem().value());
        if (directive.kind() == Directive.Kind.EXTEND && !ofTheItem) {
            throw new Refused(
                    "Gia hạn ở đây là gia hạn cho cả mục, mà mục chưa quá hạn. Với việc chậm này, hãy chọn Đôn đốc"
                            + " và ghi ngày mới vào lý do.");
        }
        boolean ofTheLead =
                notice.responsible().equals(register.item(notice.workItem()).lead());
        if (directive.kind() == Directive.Kind.CHANGE_OFFICE && !ofTheLead) {
            throw new Refused(
                    "Đổi đơn vị ở đây là đổi đơn vị chủ trì, mà đơn vị chủ trì không phải là đơn vị chậm. Hãy chọn"
                            + " Đôn đốc và ghi yêu cầu vào lý do.");
        }
    }

    /** Carries a directive out: the late party is told, due date or lead change. */
    public void apply(String key) {
        Notice notice = notice(key);
        Directive directive = notice.directive().orElseThrow(() -> new Refused("Thông báo chưa có chỉ đạo."));
        String actor = notice.directedBy().orElse(Journal.SYSTEM);
        if (notice.isApplied()) {
            return;
        }
        if (directive.kind() == Directive.Kind.EXTEND && directive.newDueOn() != null) {
            register.extend(notice.workItem(), directive.newDueOn(), directive.reason(), actor);
        } else if (directive.kind() == Directive.Kind.CHANGE_OFFICE && directive.newOffice() != null) {
            register.handOver(notice.workItem(), directive.newOffice(), directive.reason(), actor);
        }
        reminders.send(
                notice.responsible(),
                notice.subject(),
                today(),
                Reminder.Kind.DIRECTIVE,
                directive.kind().label() + ": " + directive.reason());
        notice.applied(clock.instant());
    }

    @Transactional(readOnly = true)
    public Notice notice(String key) {
        return notices.findById(key).orElseThrow(() -> new Refused("Không có thông báo " + key + "."));
    }

    @Transactional(readOnly = true)
    public List<Notice> noticesOf(WorkKey workItem) {
        return notices.findByWorkItemOrderByRaisedAtAscKeyAsc(workItem.value());
    }

    /** All notices, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> all() {
        return notices.findAllByOrderByRaisedAtAscKeyAsc();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
