package vn.dieuphoi.reporting.item;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.time.ReportRhythm;
import vn.dieuphoi.plan.time.Rhythm;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.figures.ItemFigures;
import vn.dieuphoi.reporting.figures.ItemFiguresReader;
import vn.dieuphoi.reporting.figures.ItemReportDraft;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.deadline.DueDays;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.part.PartDesk;

/** Where lead offices hand in the quarterly, monthly or yearly reports of their items. */
@Service
@Transactional
public class ItemReportDesk {

    /** An item that has run for less than this before the cut-off has nothing to report yet: Q1/2023. */
    private static final int DAYS_UNTIL_SOMETHING = 21;

    /** A report that opens on its day, the first working day after the cut-off, has as many. */
    private static final int WORKING_DAYS_FROM_OPENING = 2;

    private final ItemReports reports;
    private final ItemFiguresReader figures;
    private final ItemReportDraft drafts;
    private final WorkRegister register;
    private final PartDesk parts;
    private final PlanRegister plans;
    private final ReportingCalendar calendar;
    private final WorkingDays workingDays;
    private final PersonRegister people;
    private final DueDays dueDays;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    ItemReportDesk(
            ItemReports reports,
            ItemFiguresReader figures,
            ItemReportDraft drafts,
            WorkRegister register,
            PartDesk parts,
            PlanRegister plans,
            ReportingCalendar calendar,
            WorkingDays workingDays,
            PersonRegister people,
            DueDays dueDays,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.drafts = drafts;
        this.register = register;
        this.parts = parts;
        this.plans = plans;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.people = people;
        this.dueDays = dueDays;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /** Opens the report of a quarter, or of another span, with its draft, or finds the one that is open already. */
    public ReportKey open(WorkKey workItem, ReportSpan span) {
        ReportKey key = ReportKey.of(workItem, span);
        claims.take(key.value());
        if (!reports.existsById(key.value())) {
            WorkItem item = register.item(workItem);
            ReportingPeriod period = calendar.period(workItem.plan(), span);
            boolean nothingYet = nothingYet(item, span);
            ItemFigures frozen = figures.read(item, period);
            reports.save(new ItemReport(
                    key,
                    dueOn(key, nothingYet, clock.instant()),
                    nothingYet,
                    frozen,
                    drafts.of(item, period, nothingYet, frozen),
                    clock.instant()));
        }
        return key;
    }

    /**
     * Takes what somebody of the lead office wrote. From the head it is handed in; from anybody else it waits for the head.
     *
     * @param person who wrote it
     * @param actor the same as in the journal
     * @param headIsAsked false where the process runs on a model from before heads confirmed: nobody would ask, so what
     *     was written is handed in
     */
    public void handIn(ReportKey key, ReportWords words, String person, Actor actor, boolean headIsAsked) {
        if (!headIsAsked || heads(key, person)) {
            Actor head = asHead(key, actor);
            report(key).submit(words, head, clock.instant());
            journal.record(head, key.subject(), "Nộp báo cáo của mục", null);
        } else {
            report(key).prepare(words, actor, clock.instant());
            journal.record(actor, key.subject(), "Soạn báo cáo của mục, chờ người đứng đầu xác nhận", null);
        }
    }

    /** @throws Refused when the person does not head the lead office today */
    public void confirm(ReportKey key, ReportWords words, String person, Actor actor) {
        requireHead(key, person);
        Actor head = asHead(key, actor);
        report(key).submit(words, head, clock.instant());
        journal.record(head, key.subject(), "Xác nhận, nộp báo cáo của mục", null);
    }

    /** @throws Refused when the person does not head the lead office today */
    public void giveBack(ReportKey key, String reason, String person, Actor actor) {
        requireHead(key, person);
        report(key).giveBack(reason);
        journal.record(asHead(key, actor), key.subject(), "Trả lại báo cáo của mục", reason);
    }

    /** Staff of the office who stand in for its head act for the head here, though the task is open to them as it is. */
    private Actor asHead(ReportKey key, Actor actor) {
        return actor.actingFor() == null
                ? people.actorAsHead(
                        actor.person(), register.item(key.workItem()).lead())
                : actor;
    }

    private void requireHead(ReportKey key, String person) {
        if (!heads(key, person)) {
            throw new Refused(
                    "Chỉ người đứng đầu đơn vị chủ trì hoặc người được ủy quyền thay xác nhận được báo cáo. Hãy"
                            + " trả việc này về danh sách chung, hoặc đăng ký người thay ở trang Vắng mặt.");
        }
    }

    /** An office without a head is not kept from reporting: anybody of it may then hand in. */
    private boolean heads(ReportKey key, String person) {
        PartyCode lead = register.item(key.workItem()).lead();
        return people.headsToday(person).contains(lead) || people.head(lead).isEmpty();
    }

    public void extend(ReportKey key, LocalDate newDueOn, String reason, Actor actor) {
        ItemReport report = report(key);
        LocalDate before = report.dueOn();
        report.extendTo(newDueOn);
        dueDays.move(key.subject(), ChangedValue.DUE, before, newDueOn, reason, actor);
    }

    /** Nothing is born overdue: what opened late, because leadership or an outage came late, gets its days from then. */
    LocalDate dueOn(ReportKey key, boolean nothingYet, Instant openedAt) {
        LocalDate due = workingDays.notBefore(
                calendar.itemReportsBy(key.span()),
                LocalDate.ofInstant(openedAt, HoChiMinhTime.ZONE),
                WORKING_DAYS_FROM_OPENING);
        return nothingYet ? lastDayFor(key, due) : due;
    }

    /**
     * All quarters at once, as models from before rhythms ask them: every one whose cut-off comes after the day on which it was opened, up to the
     * quarter in which it ends at present.
     */
    @Transactional(readOnly = true)
    public List<ReportingQuarter> quartersOf(WorkKey workItem) {
        WorkItem item = register.item(workItem);
        LocalDate opened = openedOn(item);
        return ReportingQuarter.between(opened, item.dueOn()).stream()
                .filter(quarter -> !calendar.cutOff(quarter).isBefore(opened))
                .toList();
    }

    /** How often the item reports; of work outside of any plan as is usual. */
    @Transactional(readOnly = true)
    public ReportRhythm rhythmOf(WorkKey workItem) {
        return plans.find(workItem.plan())
                .flatMap(plan -> workItem.itemCode().flatMap(plan::find).map(plan::rhythmOf))
                .orElse(Rhythm.USUAL)
                .reports();
    }

    /** The first whose cut-off does not come before the day on which the work was opened. */
    @Transactional(readOnly = true)
    public ReportSpan firstOf(WorkKey workItem) {
        LocalDate opened = openedOn(register.item(workItem));
        ReportSpan span = ReportSpan.of(rhythmOf(workItem), opened);
        return calendar.cutOff(span).isBefore(opened) ? span.next() : span;
    }

    /** The one after another; where the rhythm has changed meanwhile, the first of the new one that is cut off after it. */
    @Transactional(readOnly = true)
    public ReportSpan after(WorkKey workItem, ReportSpan asked) {
        ReportRhythm rhythm = rhythmOf(workItem);
        if (rhythm == ReportRhythm.NONE || rhythm == asked.rhythm()) {
            return asked.next();
        }
        ReportSpan next = ReportSpan.of(rhythm, calendar.cutOff(asked).plusDays(1));
        return calendar.cutOff(next).isAfter(calendar.cutOff(asked)) ? next : next.next();
    }

    /**
     * Whether a quarter, month or year belongs to the work as it ends at present: what was closed is not asked any more, nor
     * is what ends with its plan for a cut-off after the plan's period, nor what its parts report.
     */
    @Transactional(readOnly = true)
    public boolean asksFor(WorkKey workItem, ReportSpan span) {
        return belongs(register.item(workItem), span) && !parts.carry(workItem);
    }

    /**
     * What is going to be asked of a piece of open work that reports itself and not in parts.
     *
     * @param opensOn when it can be written first
     * @param dueOn when it is due if nothing changes meanwhile
     */
    public record Coming(ReportSpan span, LocalDate opensOn, LocalDate dueOn) {}

    /** The spans whose reports open after today and are due up to a day, in order. */
    @Transactional(readOnly = true)
    public List<Coming> coming(WorkItem item, LocalDate until) {
        if (rhythmOf(item.key()) == ReportRhythm.NONE) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return Stream.iterate(
                        firstOf(item.key()),
                        span -> !calendar.itemReportsBy(span).isAfter(until)
                                && !span.first().isAfter(item.dueOn()),
                        span -> after(item.key(), span))
                .filter(span -> calendar.itemReportsOpenOn(span).isAfter(today) && belongs(item, span))
                .map(span -> coming(item, span))
                .filter(report -> !report.dueOn().isAfter(until))
                .toList();
    }

    private Coming coming(WorkItem item, ReportSpan span) {
        LocalDate opensOn = calendar.itemReportsOpenOn(span);
        return new Coming(
                span,
                opensOn,
                dueOn(
                        ReportKey.of(item.key(), span),
                        nothingYet(item, span),
                        opensOn.atStartOfDay(HoChiMinhTime.ZONE).toInstant()));
    }

    private boolean nothingYet(WorkItem item, ReportSpan span) {
        return openedOn(item).plusDays(DAYS_UNTIL_SOMETHING).isAfter(calendar.cutOff(span));
    }

    private boolean belongs(WorkItem item, ReportSpan span) {
        WorkKey workItem = item.key();
        LocalDate lastOfPlan = plans.lastDay(workItem.plan(), item.plannedStart());
        return item.state() == WorkState.OPEN
                && rhythmOf(workItem) != ReportRhythm.NONE
                && !calendar.cutOff(span).isBefore(openedOn(item))
                && !span.first().isAfter(item.dueOn())
                && (!calendar.cutOff(span).isAfter(lastOfPlan) || item.dueOn().isAfter(lastOfPlan));
    }

    @Transactional(readOnly = true)
    public ItemReport report(ReportKey key) {
        return reports.findById(key.value()).orElseThrow(() -> new Refused("Không có báo cáo " + key + "."));
    }

    /** Several at once, by key; unknown keys are left out. */
    @Transactional(readOnly = true)
    public Map<String, ItemReport> reports(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : reports.findByKeyIn(keys).stream()
                        .collect(Collectors.toMap(report -> report.key().value(), Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<ItemReport> reportsOf(PlanId plan, ReportingQuarter quarter) {
        return reports.findByPlanAndQuarterInOrderByQuarter(
                plan.value(),
                ReportSpan.within(quarter).stream().map(ReportSpan::value).toList());
    }

    /** Those of a calendar year of a plan, quarter by quarter. */
    @Transactional(readOnly = true)
    public List<ItemReport> reportsOf(PlanId plan, int year) {
        return reports.findByPlanAndQuarterStartingWithOrderByQuarter(plan.value(), year + "-");
    }

    /** The last day on which a report that has nothing to say yet can be missed: the last working day of its plan. */
    @Transactional(readOnly = true)
    public LocalDate lastDayFor(ReportKey key, LocalDate due) {
        return workingDays.onOrBefore(plans.lastDay(key.workItem().plan(), due));
    }

    /** The reports of one piece of work, oldest first. */
    @Transactional(readOnly = true)
    public List<ItemReport> reportsOf(WorkKey workItem) {
        return reports.findByWorkItemOrderByQuarter(workItem.value());
    }

    private static LocalDate openedOn(WorkItem item) {
        return LocalDate.ofInstant(item.openedAt(), HoChiMinhTime.ZONE);
    }
}
