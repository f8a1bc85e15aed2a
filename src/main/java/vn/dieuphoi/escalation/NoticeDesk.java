package vn.dieuphoi.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.office.PartyCode;
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
    private final Directives directives;
    private final OverdueRegister overdue;
    private final WorkRegister register;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Directives directives,
            OverdueRegister overdue,
            WorkRegister register,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.notices = notices;
        this.directives = directives;
        this.overdue = overdue;
        this.register = register;
        this.journal = journal;
        this.claims = claims;
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
        claims.take(workItem.value() + " " + cause);
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
        directives.requirePossible(notice, directive);
        notice.direct(directive, actor, clock.instant());
        journal.record(actor, notice.subject(), "Chỉ đạo: " + directive.kind().label(), directive.reason());
    }

    /** What leadership can decide about it now, in the order of the form. */
    @Transactional(readOnly = true)
    public List<Directive.Kind> possible(String key) {
        return directives.possible(notice(key));
    }

    /** To whom a change of office can go, by name. */
    @Transactional(readOnly = true)
    public Map<PartyCode, String> otherOffices(String key) {
        return directives.choices(notice(key));
    }

    /** Carries a directive out: the late party is told; due date, lead or the whole work change. */
    public void apply(String key) {
        Notice notice = notice(key);
        Directive directive = notice.directive().orElseThrow(() -> new Refused("Thông báo chưa có chỉ đạo."));
        if (notice.isApplied()) {
            return;
        }
        directives.carryOut(notice, directive);
        if (directive.kind() == Directive.Kind.STOP) {
            closeOthersOf(notice, directive);
        }
        notice.applied(clock.instant());
    }

    /** With the work everything ends that is late in it. */
    private void closeOthersOf(Notice stopped, Directive directive) {
        notices.findByWorkItemOrderByRaisedAtAscKeyAsc(stopped.workItem().value()).stream()
                .filter(Notice::isOpen)
                .forEach(other -> {
                    other.direct(directive, stopped.directedBy().orElse(Journal.SYSTEM), clock.instant());
                    other.applied(clock.instant());
                });
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
}
