package vn.dieuphoi.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.view.AnswerThen;
import vn.dieuphoi.coordination.view.RequestThen;
import vn.dieuphoi.coordination.view.RequestsThen;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.escalation.delay.AttributedDay;
import vn.dieuphoi.escalation.delay.DelayDiary;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.work.PartOf;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.PastValues;
import vn.dieuphoi.work.round.RoundPeriod;

/**
 * Reads the cases of a period as they stood at its end: due dates, leads and states of then, not of now. A fixed number of
 * statements for some offices and for each {@value #AT_ONCE} pieces of work of a plan, so that no plan is too large for the
 * memory. Longer than most: one query for each group.
 */
@Component
class ScorecardReader {

    private static final int AT_ONCE = 2000;

    // A programme is counted in its parts, so an item and its parts are read together or not at all.

    private static final String OF_PARTIES = """
            plan = :plan and whole_of(key) = any(array(
                select distinct whole_of(c.work) from concerned_party c where c.party in (:parties)))""";

    private static final String NEXT = """
            plan = :plan and whole_of(key) = any(array(
                select whole_of(w.key) from work_item w
                where w.plan = :plan and w.opened_at < :ending and whole_of(w.key) > :after
                group by 1 order by 1 limit :most))""";

    private static final Set<ChangedValue> CHANGED = Stream.concat(
                    ChangedValue.DUES.stream(), Stream.of(ChangedValue.PARTNER))
            .collect(Collectors.toSet());

    private final PlanRegister plans;
    private final PastValues past;
    private final Obligations obligations;
    private final RequestsThen requests;
    private final DelayDiary delays;
    private final JdbcClient database;

    ScorecardReader(
            PlanRegister plans,
            PastValues past,
            Obligations obligations,
            RequestsThen requests,
            DelayDiary delays,
            JdbcClient database) {
        this.plans = plans;
        this.past = past;
        this.obligations = obligations;
        this.requests = requests;
        this.delays = delays;
        this.database = database;
    }

    /** Those of all offices, in no order. */
    void read(ScorecardPeriod period, Consumer<ScorecardEntry> cases) {
        String after = "";
        long wholes = AT_ONCE;
        while (wholes == AT_ONCE) {
            List<Opened> next = opened(period, NEXT, Map.of("after", after, "most", AT_ONCE));
            read(period, next).forEach(cases);
            wholes = next.stream().map(each -> each.key().whole()).distinct().count();
            after = next.isEmpty()
                    ? after
                    : next.get(next.size() - 1).key().whole().value();
        }
    }

    /** Those of some offices, by no more than the work that these were ever concerned with; leadership is concerned with all. */
    List<ScorecardEntry> read(ScorecardPeriod period, Set<PartyCode> offices) {
        Set<String> parties = offices.stream()
                .map(PartyCode::value)
                .flatMap(code -> Stream.of(code, HeadGroup.of(code)))
                .collect(Collectors.toSet());
        return read(period, opened(period, OF_PARTIES, Map.of("parties", parties))).stream()
                .filter(entry -> offices.contains(entry.office()))
                .sorted(ScorecardEntry.BY_WORK)
                .toList();
    }

    private List<ScorecardEntry> read(ScorecardPeriod period, List<Opened> opened) {
        List<WorkKey> keys = opened.stream().map(Opened::key).toList();
        PastValues.Past changes = past.of(keys, CHANGED);
        Then then = new Then(period, keys, changes.only(ChangedValue.DUES), changes.only(ChangedValue.PARTNER));
        Works work = work(then, opened);
        List<ScorecardEntry> entries = new ArrayList<>();
        work.all().values().stream()
                .filter(each -> !work.inParts().contains(each.key()))
                .forEach(each -> entries.addAll(each.entry(then)));
        entries.addAll(answers(then, work));
        entries.addAll(rounds(then, work));
        entries.addAll(reports(then, work));
        entries.addAll(extensions(then, work));
        entries.addAll(delays(then, work));
        return entries;
    }

    /** What was in force at the end of the period, for the work that is looked at. */
    private record Then(ScorecardPeriod period, List<WorkKey> only, PastValues.Past dues, PastValues.Past partners) {

        /** For {@code any(string_to_array(:which, ','))}. */
        String which() {
            return only.stream().map(WorkKey::value).collect(Collectors.joining(","));
        }

        LocalDate dueOn(Subject subject, LocalDate now) {
            return dues.before(subject, period.end()).map(LocalDate::parse).orElse(now);
        }

        PartyCode partner(Subject request, PartyCode now, @Nullable Instant answeredAt) {
            Instant moment = answeredAt == null ? period.end() : answeredAt;
            return partners.before(request, moment).map(PartyCode::new).orElse(now);
        }
    }

    private record Work(
            WorkKey key,
            String title,
            WorkState state,
            @Nullable Instant finishedAt,
            @Nullable Instant closedAt,
            boolean carriesOver,
            ObligationHistory history) {

        List<ScorecardEntry> entry(Then then) {
            ScorecardPeriod period = then.period();
            if (period.earlier(finishedAt)) {
                return List.of();
            }
            Instant finished = period.past(finishedAt) ? finishedAt : null;
            Standing standing = history.at(period.asOf());
            return List.of(entry(
                    lead(finishedAt, period),
                    ScorecardFigure.of(ScorecardGroup.WORK, state(period).counted(standing.state(), carriesOver)),
                    key.subject(),
                    title,
                    standing.dueOn(),
                    finished));
        }

        /** What it was closed as after the period says nothing about the period. */
        private WorkState state(ScorecardPeriod period) {
            return period.past(closedAt) ? state : WorkState.OPEN;
        }

        /** Who led when something was done, or when the period ended. */
        PartyCode lead(@Nullable Instant doneAt, ScorecardPeriod period) {
            Instant moment = doneAt != null && period.past(doneAt) ? doneAt : period.end();
            return new PartyCode(String.valueOf(history.owedBy(moment)));
        }

        ScorecardEntry entry(
                PartyCode office,
                ScorecardFigure figure,
                Subject subject,
                String words,
                @Nullable LocalDate due,
                @Nullable Instant doneAt) {
            return new ScorecardEntry(
                    office, figure, subject, key, title, words, due, doneAt == null ? null : day(doneAt), 1);
        }

        ScorecardEntry days(PartyCode office, ScorecardFigure figure, Subject subject, String words, int days) {
            return new ScorecardEntry(office, figure, subject, key, title, words, null, null, days);
        }
    }

    /** @param inParts the items that are nobody's as a whole: each of their parts has a lead to whom it counts */
    private record Works(Map<WorkKey, Work> all, Set<WorkKey> inParts) {

        Work of(String key) {
            Work work = all.get(new WorkKey(key));
            if (work == null) {
                throw new IllegalStateException("Không có công việc " + key + "; hãy chạy plan trace --check.");
            }
            return work;
        }
    }

    /** A piece of work as its row has it. */
    private record Opened(
            WorkKey key,
            String title,
            WorkState state,
            boolean programme,
            @Nullable Instant closedAt,
            @Nullable Instant finishedAt) {}

    /** All work opened up to the end, also what was closed before the period: its requests may not have been. */
    private List<Opened> opened(ScorecardPeriod period, String which, Map<String, ?> parameters) {
        return database.sql("""
                        select key, title, state, part_role, closed_at, coalesce(content_done_at, closed_at) as finished_at
                        from work_item
                        where opened_at < :ending and\s""" + which + " order by whole_of(key), key")
                .param("plan", period.plan().value())
                .param("ending", period.ending())
                .params(parameters)
                .query((row, number) -> new Opened(
                        new WorkKey(row.getString("key")),
                        row.getString("title"),
                        WorkState.valueOf(row.getString("state")),
                        PartOf.Role.PROGRAMME.name().equals(row.getString("part_role")),
                        moment(row, "closed_at"),
                        moment(row, "finished_at")))
                .list();
    }

    private Works work(Then then, List<Opened> opened) {
        Set<String> carried = plans.find(then.period().plan())
                .map(plan -> plan.items().stream()
                        .filter(PlanItem::carriesOver)
                        .map(item -> WorkKey.of(plan.id(), item.code()).value())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Map<String, ObligationHistory> book =
                obligations.of(opened.stream().map(each -> each.key().value()).toList(), ObligationKind.ITEM).stream()
                        .collect(Collectors.toMap(history -> history.owed().key(), Function.identity()));
        Map<WorkKey, Work> all = new LinkedHashMap<>();
        Set<WorkKey> inParts = new HashSet<>();
        for (Opened each : opened) {
            WorkKey key = each.key();
            if (each.programme()) {
                inParts.add(key.whole());
            }
            all.put(
                    key,
                    new Work(
                            key,
                            each.title(),
                            each.state(),
                            each.finishedAt(),
                            each.closedAt(),
                            carried.contains(key.whole().value()),
                            Objects.requireNonNull(book.get(key.value()), key.value())));
        }
        return new Works(all, inParts);
    }

    private List<ScorecardEntry> answers(Then then, Works work) {
        List<ScorecardEntry> entries = new ArrayList<>();
        for (RequestThen request : requests.of(then.only(), then.period().end())) {
            AnswerThen answer = request.answer();
            if (!then.period().earlier(answer.overAt())) {
                entries.add(work.of(request.work().value())
                        .entry(
                                then.partner(request.key().subject(), request.party(), answer.answeredAt()),
                                ScorecardFigure.of(
                                        ScorecardGroup.ANSWER,
                                        request.standing(then.period().asOf())),
                                request.key().subject(),
                                "Đề nghị gửi " + request.name(),
                                request.dueOn(),
                                answer.answeredAt()));
            }
        }
        return entries;
    }

    private List<ScorecardEntry> rounds(Then then, Works work) {
        List<ScorecardEntry> entries = new ArrayList<>();
        database.sql("select " + Obligations.dueOf("r") + """
                         as due_on, r.key, r.work_item, r.month, r.reported_at
                        from monthly_round r
                        where r.opened_at < :ending and r.work_item = any(string_to_array(:which, ','))""")
                .param("which", then.which())
                .param("ending", then.period().ending())
                .query(row -> {
                    Work of = work.of(row.getString("work_item"));
                    Owing owing = new Owing(
                            Subject.of(row.getString("key")),
                            "Tiến độ " + new RoundPeriod(row.getString("month")).words(),
                            row.getObject("due_on", LocalDate.class),
                            moment(row, "reported_at"),
                            false);
                    entries.addAll(owing.entry(ScorecardGroup.ROUND, of, then));
                });
        return entries;
    }

    private List<ScorecardEntry> reports(Then then, Works work) {
        List<ScorecardEntry> entries = new ArrayList<>();
        database.sql("select " + Obligations.dueOf("r") + """
                         as due_on, r.key, r.work_item, r.quarter, r.submitted_at, r.nothing_yet
                        from item_report r
                        where r.opened_at < :ending and r.work_item = any(string_to_array(:which, ','))""")
                .param("which", then.which())
                .param("ending", then.period().ending())
                .query(row -> {
                    Work of = work.of(row.getString("work_item"));
                    Owing owing = new Owing(
                            Subject.of(row.getString("key")),
                            "Báo cáo " + new ReportSpan(row.getString("quarter")).words(),
                            row.getObject("due_on", LocalDate.class),
                            moment(row, "submitted_at"),
                            row.getBoolean("nothing_yet"));
                    entries.addAll(owing.entry(ScorecardGroup.REPORT, of, then));
                });
        return entries;
    }

    /**
     * A round or report that the lead owes.
     *
     * @param excused "chưa phát sinh": never late
     */
    private record Owing(
            Subject subject,
            String words,
            LocalDate dueOn,
            @Nullable Instant doneAt,
            boolean excused) {

        List<ScorecardEntry> entry(ScorecardGroup group, Work work, Then then) {
            ScorecardPeriod period = then.period();
            boolean done = period.past(doneAt);
            boolean nobodyOwes = !done && period.past(work.closedAt());
            if (period.earlier(doneAt) || nobodyOwes && period.earlier(work.closedAt())) {
                return List.of();
            }
            LocalDate due = then.dueOn(subject, dueOn);
            Instant handedIn = done ? doneAt : null;
            Standing.State status = Standing.State.of(due, handedIn == null ? null : day(handedIn), period.asOf());
            boolean setAside = nobodyOwes || excused && status != Standing.State.DONE_IN_TIME;
            return List.of(work.entry(
                    work.lead(doneAt, period),
                    ScorecardFigure.of(group, setAside ? null : status),
                    subject,
                    words,
                    due,
                    handedIn));
        }
    }

    private List<ScorecardEntry> extensions(Then then, Works work) {
        List<ScorecardEntry> entries = new ArrayList<>();
        database.sql("""
                        select r.key, r.subject, r.work_item, r.owed_by, r.wanted_on, r.state, r.decided_at
                        from extension_request r
                        where r.requested_at >= :beginning and r.requested_at < :ending
                            and r.work_item = any(string_to_array(:which, ','))""")
                .param("which", then.which())
                .param("beginning", then.period().beginning())
                .param("ending", then.period().ending())
                .query(row -> {
                    Subject subject = Subject.of(row.getString("subject"));
                    Instant decided = moment(row, "decided_at");
                    boolean known = then.period().past(decided);
                    entries.add(work.of(row.getString("work_item"))
                            .entry(
                                    new PartyCode(row.getString("owed_by")),
                                    extension(known ? row.getString("state") : "OPEN"),
                                    subject,
                                    "Xin gia hạn " + owed(subject),
                                    row.getObject("wanted_on", LocalDate.class),
                                    known ? decided : null));
                });
        return entries;
    }

    private static ScorecardFigure extension(String state) {
        return switch (state) {
            case "AGREED", "COUNTERED" -> ScorecardFigure.EXTENSION_GRANTED;
            case "REFUSED" -> ScorecardFigure.EXTENSION_REFUSED;
            case "LAPSED" -> ScorecardFigure.EXTENSION_LAPSED;
            default -> ScorecardFigure.EXTENSION_OPEN;
        };
    }

    private static String owed(Subject subject) {
        return switch (subject.about().kind()) {
            case REQUEST -> "trả lời đề nghị";
            case ITEM_REPORT -> "nộp báo cáo quý";
            case ROUND -> "ghi tiến độ tháng";
            case WORK, NOTICE, PART, OTHER -> "hoàn thành công việc";
        };
    }

    private List<ScorecardEntry> delays(Then then, Works work) {
        ScorecardPeriod period = then.period();
        Map<Delay, Integer> days = new LinkedHashMap<>();
        for (AttributedDay day : delays.between(then.only(), period.from(), period.asOf())) {
            if (work.all().containsKey(day.work())) {
                days.merge(Delay.of(day), 1, Integer::sum);
            }
        }
        return days.entrySet().stream()
                .map(one -> one.getKey().entry(work.of(one.getKey().work().value()), one.getValue()))
                .toList();
    }

    /** One cause of delay: what was late, and at whose door. */
    private record Delay(WorkKey work, PartyCode party, ScorecardFigure figure, Subject subject) {

        static Delay of(AttributedDay day) {
            ScorecardFigure figure = switch (day.side()) {
                case LEAD -> ScorecardFigure.DELAY_AS_LEAD;
                case PARTNER, OUTSIDE -> ScorecardFigure.DELAY_AS_PARTNER;
                case LEADERSHIP -> ScorecardFigure.DELAY_AS_LEADERSHIP;
            };
            return new Delay(
                    day.work(),
                    day.party(),
                    figure,
                    day.request() == null ? day.work().subject() : day.request().subject());
        }

        ScorecardEntry entry(Work of, int days) {
            return of.days(party, figure, subject, figure.label(), days);
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
