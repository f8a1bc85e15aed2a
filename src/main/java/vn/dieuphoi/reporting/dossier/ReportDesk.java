package vn.dieuphoi.reporting.dossier;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.Snapshot;
import vn.dieuphoi.work.journal.Journal;

/** Where the standing office draws up what the department reports, and leadership approves it. */
@Service
@Transactional
public class ReportDesk {

    private final Dossiers dossiers;
    private final DossierContributions handedIn;
    private final OutsideReporters reporters;
    private final Consolidation consolidation;
    private final ReportingCalendar calendar;
    private final DossierCalendar dossierCalendar;
    private final DossierMonths months;
    private final FiguresDesk figures;
    private final ReportPapers papers;
    private final DossierTexts texts;
    private final PlanRegister plans;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    ReportDesk(
            Dossiers dossiers,
            DossierContributions handedIn,
            OutsideReporters reporters,
            Consolidation consolidation,
            ReportingCalendar calendar,
            DossierCalendar dossierCalendar,
            DossierMonths months,
            FiguresDesk figures,
            ReportPapers papers,
            DossierTexts texts,
            PlanRegister plans,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.dossiers = dossiers;
        this.handedIn = handedIn;
        this.reporters = reporters;
        this.consolidation = consolidation;
        this.calendar = calendar;
        this.dossierCalendar = dossierCalendar;
        this.months = months;
        this.figures = figures;
        this.papers = papers;
        this.texts = texts;
        this.plans = plans;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Opens what the department draws up for a day of its calendar: the quarter that has just been cut off, the year, the
     * survey of the month, the budget.
     *
     * @param occurrence the day for which it begins, which may be weeks past after an outage
     * @return its key; empty while the plan is not in force or has no such paper in that month, or when it is open already
     */
    public Optional<String> open(Dossier.Kind kind, PlanId plan, LocalDate occurrence) {
        PeriodKey period = dossierCalendar.keyOf(kind, plan, occurrence);
        String key = period.toString();
        claims.take(key);
        if (!plans.inForce(plan) || !months.begins(kind, plans.plan(plan), occurrence) || dossiers.existsById(key)) {
            return Optional.empty();
        }
        LocalDate due = dossierCalendar.dueOn(kind, plans.plan(plan), occurrence, today());
        dossiers.save(new Dossier(period, kind, due, clock.instant()));
        record(Actor.SYSTEM, key, "Mở kỳ", null);
        if (kind == Dossier.Kind.QUARTER && today().isAfter(calendar.period(key).cutOff())) {
            figures.freeze(calendar.period(key), Actor.SYSTEM);
        }
        return Optional.of(key);
    }

    /** The plan for which the department draws up something on a day. */
    @Transactional(readOnly = true)
    public PlanId planOf(LocalDate day) {
        return plans.on(day);
    }

    /** The day on which the first plan here was issued; before it the department drew up nothing. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> since() {
        return plans.ids().stream().map(id -> plans.plan(id).issuedOn()).min(Comparator.naturalOrder());
    }

    /**
     * What should have been opened and was not: keys, and the days for which they begin. What lies before the plan was
     * adopted here is missed only while its due day has not passed: nobody draws up papers for a past that others reported.
     */
    @Transactional(readOnly = true)
    public Map<Dossier.Kind, Map<String, LocalDate>> missed(Map<Dossier.Kind, List<LocalDate>> occurrences) {
        Map<Dossier.Kind, Map<String, LocalDate>> missing = new EnumMap<>(Dossier.Kind.class);
        if (occurrences.values().stream().allMatch(List::isEmpty)) {
            return missing;
        }
        for (PlanId id : plans.ids()) {
            Plan plan = plans.plan(id);
            LocalDate adopted = plans.adoptedOn(id).orElse(LocalDate.MIN);
            occurrences.forEach((kind, days) -> days.stream()
                    .filter(day -> !plan.issuedOn().isAfter(today()))
                    .filter(day -> plan.covers(day) && !day.isBefore(plan.issuedOn()))
                    .filter(day -> months.begins(kind, plan, day))
                    .filter(day -> !day.isBefore(adopted)
                            || !dossierCalendar.dueOn(kind, plan, day, day).isBefore(today()))
                    .forEach(day -> missing.computeIfAbsent(kind, each -> new LinkedHashMap<>())
                            .put(dossierCalendar.keyOf(kind, id, day).toString(), day)));
        }
        Set<String> keys = missing.values().stream()
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            List<String> standing = dossiers.standing(keys);
            missing.values().forEach(each -> each.keySet().removeAll(standing));
        }
        return missing;
    }

    public void compileQuarter(String key) {
        Snapshot frozen = figures.freeze(calendar.period(key), Actor.SYSTEM);
        dossier(key).draft(consolidation.ofQuarter(frozen.figures()));
    }

    public void compileYear(String key) {
        Snapshot frozen = figures.freeze(calendar.period(key), Actor.SYSTEM);
        dossier(key)
                .draft(consolidation.ofYear(
                        frozen.figures(),
                        List.copyOf(handedIn.outsideReportsOf(key).values()),
                        reporters.missing(key).stream()
                                .map(OutsideReporters.Reporter::name)
                                .toList()));
    }

    public void review(String key, String body, Actor actor) {
        dossier(key).review(body);
        texts.add(key, body, actor, clock.instant());
        record(actor, key, "Rà soát dự thảo", null);
    }

    public void estimate(String key, String body, BigDecimal millions, Actor actor) {
        dossier(key).estimate(body, millions);
        texts.add(key, body + "\nTổng dự toán: " + Vietnamese.number(millions) + " triệu đồng", actor, clock.instant());
        record(actor, key, "Lập dự toán", millions.toPlainString() + " triệu đồng");
    }

    public void approve(String key, Actor actor) {
        dossier(key).approve(actor);
        record(actor, key, "Phê duyệt", null);
    }

    public void giveBack(String key, String reason, Actor actor) {
        dossier(key).giveBack(reason);
        record(actor, key, "Trả lại", reason);
    }

    public void issue(String key) {
        Dossier dossier = dossier(key);
        dossier.issue(clock.instant());
        if (dossier.kind() == Dossier.Kind.QUARTER || dossier.kind() == Dossier.Kind.YEAR) {
            papers.issue(key, dossier.approvedBy().orElse(Actor.SYSTEM));
        } else {
            record(Actor.SYSTEM, key, "Ban hành", null);
        }
    }

    public void note(String key, String action, String words, Actor actor) {
        dossier(key);
        record(actor, key, action, words);
    }

    public void takeOutsideReport(
            String key, String reporter, String body, @Nullable String documentSign, Actor actor) {
        Dossier dossier = dossier(key);
        if (dossier.state() == Dossier.State.ISSUED) {
            throw new Refused("Báo cáo năm đã ban hành nên không nhập thêm báo cáo của đơn vị được nữa.");
        }
        String name = nameOfReporter(reporter);
        if (!handedIn.report(key, reporter, name, body, documentSign, actor)) {
            throw new Refused("Báo cáo của " + name + " đã được nhập trước đó.");
        }
        record(actor, key, "Nhận báo cáo của " + name, documentSign);
    }

    /** Who has not handed in for a year report: names by address. */
    @Transactional(readOnly = true)
    public Map<String, String> missingReporters(String key) {
        Map<String, String> missing = new LinkedHashMap<>();
        reporters.missing(key).forEach(reporter -> missing.put(reporter.address(), reporter.name()));
        return missing;
    }

    public String nameOfReporter(String address) {
        return reporters.name(address);
    }

    @Transactional(readOnly = true)
    public Dossier dossier(String key) {
        return dossiers.findById(key).orElseThrow(() -> new Refused("Không có kỳ " + key + "."));
    }

    /** Who reports to the year report through the standing office. */
    @Transactional(readOnly = true)
    public List<String> outsideReportersOf(String key) {
        return reporters.of(dossier(key).plan()).stream()
                .map(OutsideReporters.Reporter::address)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private void record(Actor actor, String key, String action, @Nullable String words) {
        journal.record(actor, Subject.of(key), action, words);
    }
}
