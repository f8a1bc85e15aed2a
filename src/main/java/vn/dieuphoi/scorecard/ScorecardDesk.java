package vn.dieuphoi.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.head.HeadRegister;
import vn.dieuphoi.office.head.HeadTerm;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;

/** Where the results of offices and their heads are read (plan, section I.2). */
@Service
@Transactional(readOnly = true)
public class ScorecardDesk {

    private final ScorecardReader reader;
    private final HeadRegister heads;
    private final PartyRegister parties;
    private final ReportingCalendar calendar;
    private final PlanRegister plans;
    private final Clock clock;

    ScorecardDesk(
            ScorecardReader reader,
            HeadRegister heads,
            PartyRegister parties,
            ReportingCalendar calendar,
            PlanRegister plans,
            Clock clock) {
        this.reader = reader;
        this.heads = heads;
        this.parties = parties;
        this.calendar = calendar;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The period of a key: {@code 2023-Q2}, {@code 2023-year} or {@code 2023-05-01..2023-05-31}; empty asks for the quarter
     * of today.
     *
     * @throws vn.dieuphoi.Refused when there is no such period or it has not begun
     */
    public ScorecardPeriod period(String key) {
        ReportingPeriod period = calendar.period(key.isBlank() ? ofToday() : key);
        List<PlanId> ids = plans.ids();
        if (!key.isBlank() && !ids.isEmpty() && !ids.contains(period.plan())) {
            throw new Refused("Không có kế hoạch " + period.plan() + "; hãy chọn một kỳ trong danh sách.");
        }
        return ScorecardPeriod.of(period, today());
    }

    /**
     * After the last quarter's cut-off the plan's whole period is what counts, and in a year without a plan that of the last
     * one.
     */
    private String ofToday() {
        PlanId plan = ofTodayOrLast();
        return quarters(plan).stream()
                .filter(period -> period.contains(today()))
                .findFirst()
                .map(ReportingPeriod::key)
                .orElseGet(() -> calendar.period(plan, plans.firstDay(plan, today()), plans.lastDay(plan, today()))
                        .key());
    }

    private PlanId ofTodayOrLast() {
        PlanId today = plans.on(today());
        List<PlanId> ids = plans.ids();
        return ids.isEmpty() || ids.contains(today) ? today : ids.get(ids.size() - 1);
    }

    private List<ReportingPeriod> quarters(PlanId plan) {
        return ReportingQuarter.between(plans.firstDay(plan, today()), plans.lastDay(plan, today())).stream()
                .map(quarter -> calendar.period(plan, quarter))
                .toList();
    }

    /**
     * The quarters of adopted plans that have begun, the plans' whole periods and their years, the last plan first, for a
     * choice. A year report is cut off before most items end; offices are judged by the whole period.
     */
    public Map<String, String> periods() {
        Map<String, String> choice = new LinkedHashMap<>();
        List<PlanId> ids = new ArrayList<>(plans.ids());
        Collections.reverse(ids);
        for (PlanId id : ids) {
            quarters(id).stream()
                    .filter(period -> !period.from().isAfter(today()))
                    .forEach(period -> choice.put(
                            period.key(), "Quý " + of(id, period.words().substring("quý ".length()))));
            Plan plan = plans.plan(id);
            if (!plan.from().isAfter(today())) {
                choice.put(
                        calendar.period(id, plan.from(), plan.to()).key(),
                        id.namesAYear() ? "Cả " + id.words() : "Cả kế hoạch " + id);
                ReportingCalendar.yearsOf(plan).stream()
                        .filter(year -> year <= today().getYear())
                        .forEach(year -> choice.put(
                                calendar.period(id, year).key(),
                                of(id, "Năm " + year) + ", đến ngày chốt báo cáo năm"));
            }
        }
        return choice;
    }

    /** A plan that is named by its year needs not be named beside a time. */
    private static String of(PlanId plan, String when) {
        return plan.namesAYear() ? when : when + " của kế hoạch " + plan;
    }

    /** The scorecards of all offices of the department, in their order. */
    public List<Scorecard> all(ScorecardPeriod period) {
        return cards(offices(period), sums(cases -> reader.read(period, cases)), period);
    }

    /** Those of some of them, at the cost of what these offices have to do with, however large the plan is. */
    public List<Scorecard> of(Set<PartyCode> some, ScorecardPeriod period) {
        List<Party> own =
                offices(period).filter(office -> some.contains(office.code())).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Set<PartyCode> codes = own.stream().map(Party::code).collect(Collectors.toSet());
        return cards(
                own.stream(),
                sums(
                        parties.leadershipIn(codes)
                                ? cases -> reader.read(period, cases)
                                : cases -> reader.read(period, codes).forEach(cases)),
                period);
    }

    /** The sums of cases, office by office and figure by figure, as they come. */
    private static Map<PartyCode, Map<ScorecardFigure, Integer>> sums(Consumer<Consumer<ScorecardEntry>> read) {
        Map<PartyCode, Map<ScorecardFigure, Integer>> sums = new HashMap<>();
        read.accept(entry -> sums.computeIfAbsent(entry.office(), office -> new EnumMap<>(ScorecardFigure.class))
                .merge(entry.figure(), entry.amount(), Integer::sum));
        return sums;
    }

    private List<Scorecard> cards(
            Stream<Party> offices, Map<PartyCode, Map<ScorecardFigure, Integer>> sums, ScorecardPeriod period) {
        Map<PartyCode, List<HeadTerm>> terms =
                heads.between(period.from(), period.asOf()).stream().collect(Collectors.groupingBy(HeadTerm::party));
        return offices.map(office -> new Scorecard(
                        office.code(),
                        office.name(),
                        office.shortName(),
                        heads(terms.getOrDefault(office.code(), List.of()), period),
                        sums.getOrDefault(office.code(), Map.of())))
                .toList();
    }

    /** The figures of one office with the cases behind them; empty as {@link #of(PartyCode, ScorecardPeriod)}. */
    public Optional<ScorecardCases> cases(PartyCode office, ScorecardPeriod period) {
        Set<PartyCode> one = Set.of(office);
        List<ScorecardEntry> entries = new ArrayList<>();
        if (parties.leadershipIn(one)) {
            reader.read(period, entry -> {
                if (entry.office().equals(office)) {
                    entries.add(entry);
                }
            });
            entries.sort(ScorecardEntry.BY_WORK);
        } else {
            entries.addAll(reader.read(period, one));
        }
        return cards(offices(period).filter(own -> own.code().equals(office)), sums(entries::forEach), period).stream()
                .findFirst()
                .map(card -> new ScorecardCases(card, entries));
    }

    /** The scorecard of one office; empty when it is no office of the department, or was dissolved before the period. */
    public Optional<Scorecard> of(PartyCode office, ScorecardPeriod period) {
        return of(Set.of(office), period).stream().findFirst();
    }

    /** How the office did on the days of each of its heads, where more than one headed it in the period. */
    public List<HeadScorecard> byHead(Scorecard card, ScorecardPeriod period) {
        if (card.heads().stream().allMatch(HeadOfPeriod::whole)) {
            return List.of();
        }
        List<HeadScorecard> all = new ArrayList<>();
        for (HeadOfPeriod head : card.heads()) {
            ScorecardPeriod days = period.within(head.from(), head.to());
            of(card.office(), days).ifPresent(own -> all.add(new HeadScorecard(head, days.key(), own)));
        }
        return all;
    }

    /** The department's own offices and sets, whoever existed on a day of the period. */
    private Stream<Party> offices(ScorecardPeriod period) {
        return Stream.concat(
                        parties.all().stream(),
                        parties.dissolved().stream()
                                .filter(party -> party.dissolvedOn()
                                        .filter(day -> !day.isBefore(period.from()))
                                        .isPresent()))
                .filter(party -> !party.outside())
                .filter(party -> party.kind() == PartyKind.INTERNAL || party.kind() == PartyKind.SET);
    }

    private static List<HeadOfPeriod> heads(List<HeadTerm> terms, ScorecardPeriod period) {
        return terms.stream()
                .map(term -> {
                    LocalDate from = term.from()
                            .filter(day -> day.isAfter(period.from()))
                            .orElse(period.from());
                    LocalDate to = term.until()
                            .filter(day -> day.isBefore(period.to()))
                            .orElse(period.to());
                    boolean whole = from.equals(period.from()) && to.equals(period.to());
                    return new HeadOfPeriod(term.person(), term.name(), from, to, whole);
                })
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
