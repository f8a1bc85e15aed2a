package vn.dieuphoi.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.HeadRegister;
import vn.dieuphoi.office.HeadTerm;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
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
        return ScorecardPeriod.of(calendar.period(key.isBlank() ? ofToday() : key), today());
    }

    /** After the last quarter's cut-off the year itself is what counts. */
    private String ofToday() {
        int year = today().getYear();
        return ReportingQuarter.of(year).stream()
                .filter(quarter -> calendar.period(quarter).contains(today()))
                .findFirst()
                .map(ReportingQuarter::toString)
                .orElse(wholeYear(year));
    }

    /** The year report is cut off before most items end; offices are judged by the whole year. */
    private static String wholeYear(int year) {
        return year + "-01-01.." + year + "-12-31";
    }

    /** The quarters that have begun and the years that have a plan, the newest year first, for a choice. */
    public Map<String, String> periods() {
        Map<String, String> choice = new LinkedHashMap<>();
        List<Integer> years = new ArrayList<>(plans.years());
        Collections.reverse(years);
        for (int year : years) {
            ReportingQuarter.of(year).stream()
                    .filter(quarter -> !calendar.period(quarter).from().isAfter(today()))
                    .forEach(quarter -> choice.put(
                            quarter.toString(), "Quý " + quarter.words().substring("quý ".length())));
            if (year <= today().getYear()) {
                choice.put(wholeYear(year), "Cả năm " + year);
                choice.put(year + "-year", "Năm " + year + ", đến ngày chốt báo cáo năm");
            }
        }
        return choice;
    }

    /** The scorecards of all offices of the department, in their order. */
    public List<Scorecard> all(ScorecardPeriod period) {
        Map<PartyCode, List<ScorecardEntry>> entries =
                reader.read(period).stream().collect(Collectors.groupingBy(ScorecardEntry::office));
        Map<PartyCode, List<HeadTerm>> terms =
                heads.between(period.from(), period.asOf()).stream().collect(Collectors.groupingBy(HeadTerm::party));
        return offices(period)
                .map(office -> new Scorecard(
                        office.code(),
                        office.name(),
                        office.shortName(),
                        heads(terms.getOrDefault(office.code(), List.of()), period),
                        entries.getOrDefault(office.code(), List.of())))
                .toList();
    }

    /** The scorecard of one office; empty when it is no office of the department, or was dissolved before the period. */
    public Optional<Scorecard> of(PartyCode office, ScorecardPeriod period) {
        return all(period).stream().filter(card -> card.office().equals(office)).findFirst();
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
