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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.HeadRegister;
import vn.dieuphoi.office.HeadTerm;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.Journal;

/** Where the results of offices and their heads are read, and disagreed with (plan, section I.2). */
@Service
@Transactional
public class ScorecardDesk {

    private static final int LONGEST_NOTE = 4000;

    private final ScorecardReader reader;
    private final ScorecardNotes notes;
    private final HeadRegister heads;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final ReportingCalendar calendar;
    private final PlanRegister plans;
    private final Journal journal;
    private final Clock clock;

    ScorecardDesk(
            ScorecardReader reader,
            ScorecardNotes notes,
            HeadRegister heads,
            PartyRegister parties,
            PersonRegister people,
            ReportingCalendar calendar,
            PlanRegister plans,
            Journal journal,
            Clock clock) {
        this.reader = reader;
        this.notes = notes;
        this.heads = heads;
        this.parties = parties;
        this.people = people;
        this.calendar = calendar;
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The period of a key: {@code 2023-Q2}, {@code 2023-year} or {@code 2023-05-01..2023-05-31}; empty asks for the quarter
     * of today.
     *
     * @throws Refused when there is no such period or it has not begun
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
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
    public Optional<Scorecard> of(PartyCode office, ScorecardPeriod period) {
        return all(period).stream().filter(card -> card.office().equals(office)).findFirst();
    }

    /** How the office did on the days of each of its heads, where more than one headed it in the period. */
    @Transactional(readOnly = true)
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

    /** What was written about a scorecard, oldest first. */
    @Transactional(readOnly = true)
    public List<ScorecardNote> notesOf(PartyCode office, ScorecardPeriod period) {
        return notes.of(office, period.key());
    }

    public boolean mayDisagree(PartyCode office, String login) {
        return people.headsToday(login).contains(office);
    }

    public boolean mayAnswer(String login) {
        return people.actsFor(login).contains(parties.leadership().code());
    }

    /**
     * Says against a figure what the office has to say; the figure stays.
     *
     * @param figure the figure's name in addresses
     */
    public void disagree(PartyCode office, ScorecardPeriod period, String figure, String words, String login) {
        if (!mayDisagree(office, login)) {
            throw new Refused("Chỉ người đứng đầu đơn vị được ghi ý kiến về kết quả của đơn vị.");
        }
        List<ScorecardFigure> figures = ScorecardFigure.named(figure);
        if (figures.isEmpty()) {
            throw new Refused("Không có số liệu \"" + figure + "\"; hãy tải lại trang.");
        }
        int value = of(office, period)
                .orElseThrow(() -> new Refused("Không có kết quả của đơn vị trong kỳ này."))
                .sum(figures);
        add(office, period.key(), figure, value, words, people.actorAsHead(login, office), null);
    }

    /** Leadership's answer to what an office said. */
    public ScorecardNote answer(long note, String words, String login) {
        if (!mayAnswer(login)) {
            throw new Refused("Chỉ lãnh đạo Sở được trả lời ý kiến của đơn vị.");
        }
        ScorecardNote asked = notes.find(note)
                .filter(one -> one.answers() == null)
                .orElseThrow(() -> new Refused("Không có ý kiến này; hãy tải lại trang."));
        add(
                asked.office(),
                asked.period(),
                asked.figure(),
                asked.value(),
                words,
                people.actorFor(login, parties.leadership().code()),
                asked.id());
        return asked;
    }

    private void add(
            PartyCode office,
            String period,
            String figure,
            int value,
            String written,
            String actor,
            @Nullable Long answers) {
        String words = written.strip();
        if (words.isEmpty()) {
            throw new Refused("Hãy ghi nội dung ý kiến.");
        }
        if (words.length() > LONGEST_NOTE) {
            throw new Refused("Ý kiến dài quá 4.000 ký tự; hãy viết gọn lại.");
        }
        notes.add(new ScorecardNote(0, office, period, figure, value, words, actor, clock.instant(), answers));
        journal.recordChange(
                actor,
                "ket-qua/" + office + "@" + period,
                answers == null ? "Ý kiến về kết quả: " + figure : "Trả lời ý kiến về kết quả: " + figure,
                words,
                null,
                String.valueOf(value));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
