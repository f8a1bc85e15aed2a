package vn.dieuphoi.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.Product;
import vn.dieuphoi.work.DeadlineStatus;

/**
 * Reads the figures of a period as they stood at the end of its cut-off day, in a fixed number of statements however many
 * items there are. What happened later is left out, so that figures read late are those read in time.
 */
@Component
class FiguresReader {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String NOT_BEGUN = "Chưa đến kỳ triển khai";
    private static final String STOPPED = "Đã dừng theo chỉ đạo";

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final TargetFigures targets;
    private final JdbcClient database;

    FiguresReader(PlanRegister plans, PartyRegister parties, TargetFigures targets, JdbcClient database) {
        this.plans = plans;
        this.parties = parties;
        this.targets = targets;
        this.database = database;
    }

    PeriodFigures read(ReportingPeriod period) {
        Moment end = new Moment(period);
        Map<PartyCode, Party> offices =
                parties.all().stream().collect(Collectors.toMap(Party::code, Function.identity()));
        Map<String, ItemFacts.Work> work = work(end);
        Map<String, ItemFacts.Round> rounds = lastRounds(end);
        Map<String, Set<String>> units = units(end);
        Set<String> worked = worked(end);
        Map<String, List<PeriodFigures.Item>> sections = new LinkedHashMap<>();
        for (PlanItem item : plans.plan(period.year()).items()) {
            String key = period.year() + "-" + item.code();
            ItemFacts facts = new ItemFacts(
                    work.get(key), rounds.get(key), units.getOrDefault(key, Set.of()), worked.contains(key));
            sections.computeIfAbsent(item.section(), section -> new ArrayList<>())
                    .add(item(item, facts, period, offices));
        }
        return new PeriodFigures(
                        period.key(),
                        period.words(),
                        period.from(),
                        period.cutOff(),
                        sections.entrySet().stream()
                                .map(section -> new PeriodFigures.Section(section.getKey(), section.getValue()))
                                .toList(),
                        asked(end, offices),
                        assigned(end, offices),
                        targets.asOf(period.year(), period.cutOff()))
                .closing();
    }

    /** The end of a cut-off day, as queries compare it. */
    private record Moment(ReportingPeriod period) {

        Instant instant() {
            return period.cutOff().plusDays(1).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
        }

        Timestamp timestamp() {
            return Timestamp.from(instant());
        }

        Timestamp begin() {
            return Timestamp.from(period.from().atStartOfDay(HoChiMinhTime.ZONE).toInstant());
        }

        int year() {
            return period.year();
        }
    }

    private Map<String, ItemFacts.Work> work(Moment end) {
        return database
                .sql("""
                        select key, lead, due_on, extensions, state, closed_at from work_item
                        where year = ? and kind = 'PLAN' and opened_at < ?""")
                .params(end.year(), end.timestamp())
                .query((row, number) -> {
                    Timestamp closed = row.getTimestamp("closed_at");
                    return new ItemFacts.Work(
                            row.getString("key"),
                            row.getString("lead"),
                            row.getObject("due_on", LocalDate.class),
                            row.getInt("extensions"),
                            row.getString("state"),
                            closed == null ? null : closed.toInstant(),
                            end.instant());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(ItemFacts.Work::key, Function.identity()));
    }

    private Map<String, ItemFacts.Round> lastRounds(Moment end) {
        Map<String, ItemFacts.Round> rounds = new HashMap<>();
        database.sql("""
                        select distinct on (r.work_item) r.work_item, r.month, r.percent, r.reported_at
                        from monthly_round r join work_item w on w.key = r.work_item
                        where w.year = ? and r.reported_at < ? order by r.work_item, r.month desc""")
                .params(end.year(), end.timestamp())
                .query((row, number) -> rounds.put(
                        row.getString("work_item"),
                        new ItemFacts.Round(
                                row.getString("month"), row.getInt("percent"), day(row.getTimestamp("reported_at")))))
                .list();
        return rounds;
    }

    private Map<String, Set<String>> units(Moment end) {
        Map<String, Set<String>> units = new HashMap<>();
        database.sql("""
                        select distinct s.work_item, s.unit from work_step s join work_item w on w.key = s.work_item
                        where w.year = ? and s.unit is not null and s.recorded_at < ? order by 1, 2""")
                .params(end.year(), end.timestamp())
                .query((row, number) -> units.computeIfAbsent(row.getString(1), work -> new LinkedHashSet<>())
                        .add(row.getString(2)))
                .list();
        return units;
    }

    /** The work for which a step was handed in during the period. */
    private Set<String> worked(Moment end) {
        return Set.copyOf(
                database.sql("select distinct work_item from work_step where recorded_at >= ? and recorded_at < ?")
                        .params(end.begin(), end.timestamp())
                        .query(String.class)
                        .list());
    }

    /** Requests sent up to the cut-off and not answered before the period began. */
    private List<PeriodFigures.Asked> asked(Moment end, Map<PartyCode, Party> offices) {
        return database.sql("""
                        select r.party, count(*) as asked,
                               count(*) filter (where r.answered_at < :end and r.answered_at::date <= r.due_on) as in_time,
                               count(*) filter (where r.answered_at < :end and r.answered_at::date > r.due_on) as late,
                               count(*) filter (where (r.answered_at is null or r.answered_at >= :end)
                                                and r.due_on >= :cutOff) as open,
                               count(*) filter (where (r.answered_at is null or r.answered_at >= :end)
                                                and r.due_on < :cutOff) as overdue
                        from coordination_request r join work_item w on w.key = r.work_item
                        where w.year = :year and r.sent_at < :end
                          and (r.answered_at is null or r.answered_at >= :begin)
                        group by r.party order by r.party""")
                .param("end", end.timestamp())
                .param("begin", end.begin())
                .param("cutOff", end.period().cutOff())
                .param("year", end.year())
                .query((row, number) -> new PeriodFigures.Asked(
                        row.getString("party"),
                        name(row.getString("party"), offices),
                        outside(row.getString("party"), offices),
                        row.getInt("asked"),
                        row.getInt("in_time"),
                        row.getInt("late"),
                        row.getInt("open"),
                        row.getInt("overdue")))
                .list();
    }

    private List<PeriodFigures.Assigned> assigned(Moment end, Map<PartyCode, Party> offices) {
        return database.sql("""
                        select key, title, lead, due_on, closed_at from work_item
                        where kind = 'AD_HOC' and year = ? and opened_at < ? and (closed_at is null or closed_at >= ?)
                        order by opened_at, key""")
                .params(end.year(), end.timestamp(), end.begin())
                .query((row, number) -> {
                    Timestamp closed = row.getTimestamp("closed_at");
                    LocalDate closedOn = closed == null || !closed.before(end.timestamp()) ? null : day(closed);
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new PeriodFigures.Assigned(
                            row.getString("key"),
                            row.getString("title"),
                            name(row.getString("lead"), offices),
                            dueOn,
                            DeadlineStatus.of(dueOn, closedOn, end.period().cutOff()));
                })
                .list();
    }

    private static PeriodFigures.Item item(
            PlanItem item, ItemFacts facts, ReportingPeriod period, Map<PartyCode, Party> offices) {
        ItemFacts.Work work = facts.work();
        String lead = work != null
                ? work.lead()
                : item.leadOffice().map(PartyCode::value).orElse("");
        DeadlineStatus status =
                work == null || work.stopped() ? null : work.statusOn(period.cutOff(), item.carriesOver());
        return new PeriodFigures.Item(
                item.code().toString(),
                item.title(),
                lead,
                lead.isEmpty() ? "Lãnh đạo Sở phân công" : name(lead, offices),
                work == null ? null : work.key(),
                status,
                status != null ? status.label() : work == null ? NOT_BEGUN : STOPPED,
                facts.percent(),
                work == null ? null : work.dueOn(),
                work == null ? 0 : work.extensions(),
                work != null && facts.nothingIn(period),
                item.products().stream()
                        .map(product -> made(product, facts.units()))
                        .toList());
    }

    /** A step is handed in once for each product and names it: "Phóng sự 2/4", "Công ty A: hoạt động văn hóa". */
    private static PeriodFigures.Made made(Product product, Set<String> units) {
        int done = (int) units.stream()
                .filter(unit -> unit.toLowerCase(VIETNAMESE).contains(product.unit()))
                .count();
        return new PeriodFigures.Made(product.name(), product.unit(), product.quantity(), done);
    }

    private static String name(String code, Map<PartyCode, Party> offices) {
        Party party = offices.get(new PartyCode(code));
        return party == null ? code : party.name();
    }

    private static boolean outside(String code, Map<PartyCode, Party> offices) {
        Party party = offices.get(new PartyCode(code));
        return party != null && party.outside();
    }

    private static LocalDate day(Timestamp moment) {
        return LocalDate.ofInstant(moment.toInstant(), HoChiMinhTime.ZONE);
    }
}
