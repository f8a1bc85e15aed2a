package vn.dieuphoi.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.obligation.NoLongerLate;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.ContentDone;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.deadline.OverdueSubject;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.part.PartDesk;

/** Where leadership is told what is late, and its directives are taken and carried out. */
@Service
@Transactional
public class NoticeDesk {

    private final Notices notices;
    private final Directives directives;
    private final OverdueRegister overdue;
    private final WorkRegister register;
    private final PartDesk parts;
    private final DeadlineBook deadlines;
    private final NoticeProcess process;
    private final PartyRegister parties;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Directives directives,
            OverdueRegister overdue,
            WorkRegister register,
            PartDesk parts,
            DeadlineBook deadlines,
            @Lazy NoticeProcess process,
            PartyRegister parties,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.notices = notices;
        this.directives = directives;
        this.overdue = overdue;
        this.register = register;
        this.parts = parts;
        this.deadlines = deadlines;
        this.process = process;
        this.parties = parties;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * The oldest delay of this cause that is told nowhere yet. Two partners late at once are two escalations and so two
     * notices, whichever comes first.
     *
     * @return its key; empty when every delay is told
     */
    public Optional<String> oldestUntold(WorkKey workItem, String cause) {
        if (cause.equals(NoticeCause.ITEM.code())) {
            WorkItem item = register.item(workItem);
            overdue.mark(workItem.subject(), workItem, cause, item.lead(), item.dueOn());
        }
        claims.take(workItem.value() + " " + cause);
        return overdue.of(workItem, cause).stream()
                .filter(late -> late.toldIn().isEmpty() && !notices.existsById(late.key()))
                .findFirst()
                .map(OverdueSubject::key);
    }

    /**
     * The newest delay of this cause, told or not.
     *
     * @return its key; empty when none was noted
     */
    @Transactional(readOnly = true)
    public Optional<String> newest(WorkKey workItem, String cause) {
        return overdue.of(workItem, cause).stream()
                .reduce((older, newer) -> newer)
                .map(OverdueSubject::key);
    }

    /**
     * Raises the notice about a delay; told already, it is not told again.
     *
     * @param delay its key, also the notice's
     */
    public Rung raise(String delay) {
        claims.take(delay);
        OverdueSubject late = overdue.of(delay);
        if (notices.existsById(delay) || late.toldIn().isPresent()) {
            return Rung.NONE;
        }
        Optional<String> elsewhere = around(late).map(Notice::key).or(() -> ofItsPart(late));
        if (elsewhere.isPresent()) {
            overdue.tellIn(delay, elsewhere.get());
            return Rung.NONE;
        }
        Notice notice = notices.save(new Notice(late, clock.instant()));
        if (!deadlines.owed(late.subject()).open()) {
            notice.end(Notice.End.CAUSE_ENDED, clock.instant());
            return Rung.NONE;
        }
        if (asksNothingMore(notice)) {
            notice.end(Notice.End.CONTENT_DONE, clock.instant());
            return Rung.NONE;
        }
        boolean ofLeadership = parties.isLeadership(late.responsible());
        journal.record(
                Actor.SYSTEM,
                late.subject(),
                ofLeadership ? "Báo người đứng đầu" : "Báo lãnh đạo",
                late.responsible().value());
        takeUp(notice);
        return ofLeadership ? Rung.DIRECTOR : Rung.LEADERSHIP;
    }

    /** The delay of a part that keeps the whole item late: its lead is told of, and nobody for the whole. */
    private Optional<String> ofItsPart(OverdueSubject late) {
        return late.workItem()
                .filter(work -> work.subject().equals(late.subject()) && parts.goOn(work))
                .flatMap(work -> register.partsOf(work).stream()
                        .filter(part -> part.isUnfinished() && !part.dueOn().isAfter(late.dueOn()))
                        .findFirst())
                .map(part -> {
                    Subject subject = part.key().subject();
                    overdue.mark(subject, part.key(), NoticeCause.ITEM.code(), part.lead(), part.dueOn());
                    return OverdueSubject.keyOf(subject, part.dueOn());
                });
    }

    /** The open notice about the whole item, when the same party is late with something inside it. */
    private Optional<Notice> around(OverdueSubject late) {
        return late.workItem()
                .filter(work -> !work.subject().equals(late.subject()))
                .flatMap(work -> notices.findBySubjectOrderByRaisedAtAscKeyAsc(work.subject()).stream()
                        .filter(Notice::isOpen)
                        .filter(item -> item.responsible().equals(late.responsible()))
                        .findFirst());
    }

    /** Once the whole item is late, what the same party is late with inside it is told there. */
    private void takeUp(Notice notice) {
        if (notice.ofItem()) {
            openBesides(notice)
                    .filter(inside -> inside.responsible().equals(notice.responsible()))
                    .filter(inside -> end(inside, Notice.End.TOLD_IN_OTHER))
                    .forEach(inside -> overdue.tellIn(inside.key(), notice.key()));
        }
    }

    /** What is no longer late needs no directive. */
    @EventListener
    void noLongerLate(NoLongerLate ended) {
        notices.findBySubjectOrderByRaisedAtAscKeyAsc(ended.deadline()).stream()
                .filter(Notice::isOpen)
                .forEach(notice -> end(notice, Notice.End.CAUSE_ENDED));
    }

    /** Nothing but the closing of an item is asked for once its content is done. */
    private boolean asksNothingMore(Notice notice) {
        return notice.workItem()
                        .map(register::item)
                        .filter(WorkItem::isContentDone)
                        .isPresent()
                && !notice.cause().equals(NoticeCause.CLOSING.code());
    }

    @EventListener
    void contentDone(ContentDone done) {
        noticesOf(done.work()).stream()
                .filter(Notice::isOpen)
                .filter(this::asksNothingMore)
                .forEach(notice -> end(notice, Notice.End.CONTENT_DONE));
    }

    /** With a piece of work everything ends that is late in it; what asks for a directive in an old model ends with its own. */
    public void endAllOf(WorkKey work) {
        noticesOf(work).stream().filter(Notice::isOpen).forEach(notice -> {
            process.end(notice.key());
            notice.end(Notice.End.WORK_ENDED, clock.instant());
        });
    }

    private boolean end(Notice notice, Notice.End why) {
        if (!process.end(notice.key())) {
            return false;
        }
        notice.end(why, clock.instant());
        if (why == Notice.End.CAUSE_ENDED) {
            journal.record(Actor.SYSTEM, notice.subject(), "Phiếu báo lãnh đạo tự khép", "không còn chậm");
        }
        return true;
    }

    /** What is told in a notice beside what it is about: everything that the same party is late with inside the item. */
    @Transactional(readOnly = true)
    public List<Owed> alsoLate(String key) {
        return overdue.toldIn(key).stream()
                .map(late -> deadlines.owed(late.subject()))
                .filter(Owed::open)
                .toList();
    }

    public void direct(String key, Directive directive, Actor actor) {
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
        if (directive.kind().ending().isPresent()) {
            closeOthersOf(notice, directive);
        }
        if (directive.kind() == Directive.Kind.CHANGE_OFFICE && !notice.ofRequest()) {
            openBesides(notice)
                    .filter(other -> other.responsible().equals(notice.responsible()))
                    .forEach(other -> end(other, Notice.End.LEAD_CHANGED));
        }
        notice.applied(clock.instant());
    }

    private Stream<Notice> openBesides(Notice notice) {
        return notice.workItem().stream()
                .flatMap(work -> noticesOf(work).stream())
                .filter(other -> other.isOpen() && !other.key().equals(notice.key()));
    }

    /** With the work everything ends that is late in it. */
    private void closeOthersOf(Notice stopped, Directive directive) {
        openBesides(stopped).forEach(other -> {
            other.direct(directive, stopped.directedBy().orElse(Actor.SYSTEM), clock.instant());
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
