package vn.dieuphoi.board.leaders.owed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.DoingRule;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;

/** Lists what the board counts, by the same conditions; a page of it and its size are one statement each. */
@Component
@Transactional(readOnly = true)
public class OwedLists {

    private static final String STATE = Doing.counted().stream()
            .map(one -> "when %s then '%s'".formatted(DoingRule.of(one), one.name()))
            .collect(Collectors.joining(" ", "case ", " end"));

    private final JdbcClient database;
    private final PartyRegister parties;
    private final Standings standings;
    private final WorkingDays workingDays;
    private final Clock clock;

    OwedLists(JdbcClient database, PartyRegister parties, Standings standings, WorkingDays workingDays, Clock clock) {
        this.database = database;
        this.parties = parties;
        this.standings = standings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public int count(OwedFilter filter) {
        return asked("select count(*) from obligation o where " + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    /** The longest overdue first. */
    public List<OwedThing> page(OwedFilter filter, int from, int size) {
        return asked(
                        "select o.*, coalesce(w.title, '') as title, " + STATE + " as doing"
                                + " from obligation o left join work_item w on w.key = o.work where " + where(filter)
                                + " order by o.due_on nulls last, o.name, o.particular, o.key limit :size offset :from",
                        filter)
                .param("size", size)
                .param("from", from)
                .query(this::thing)
                .list();
    }

    private static String where(OwedFilter filter) {
        String classes = filter.doing() == null
                ? Doing.counted().stream().map(DoingRule::of).collect(Collectors.joining(" or ", "(", ")"))
                : DoingRule.of(filter.doing());
        return DoingRule.OF_PLAN
                + (filter.lateOn() == null ? " and " + classes : " and " + DoingRule.LATE_ON.formatted(":late_on"))
                + (filter.until() == null ? "" : " and :until >= o.due_on and o.due_on >= :today")
                + (filter.doneIn() == null ? "" : " and o.ended_at >= :done_from and o.ended_at < :done_to")
                + (filter.without().isEmpty() ? "" : " and (o.owed_by is null or o.owed_by not in (:without))")
                + (filter.near() ? " and :near >= o.due_on" : "")
                + (filter.party() == null ? "" : " and o.owed_by in (:parties)")
                + (filter.month() == null ? "" : " and o.due_on >= :first and :after > o.due_on");
    }

    private JdbcClient.StatementSpec asked(String sql, OwedFilter filter) {
        @Nullable YearMonth month = filter.month();
        @Nullable String party = filter.party();
        return database.sql(sql)
                .param("plan", filter.plan().value())
                .param("today", today())
                .param("near", workingDays.plus(today(), DueMark.NEAR))
                .param("leadership", leadership())
                .param("parties", party == null || leadership().contains(party) ? leadership() : Set.of(party))
                .param("without", filter.without().isEmpty() ? List.of("") : filter.without())
                .param("done_from", startOf(filter.doneIn(), 0))
                .param("done_to", startOf(filter.doneIn(), 1))
                .param("until", filter.until())
                .param("late_on", filter.lateOn())
                .param("first", month == null ? today() : month.atDay(1))
                .param("after", month == null ? today() : month.plusMonths(1).atDay(1));
    }

    private static @Nullable Timestamp startOf(@Nullable LocalDate monday, int weeks) {
        return monday == null
                ? null
                : Timestamp.from(
                        monday.plusWeeks(weeks).atStartOfDay(HoChiMinhTime.ZONE).toInstant());
    }

    /** The head's own group is leadership too. */
    private Set<String> leadership() {
        return Set.of(parties.leadership().code().value(), parties.headGroup());
    }

    private OwedThing thing(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        Doing doing = Doing.valueOf(row.getString("doing"));
        @Nullable DueMark mark = doing == Doing.DONE || dueOn == null ? null : standings.of(dueOn);
        @Nullable String party = row.getString("owed_by");
        return new OwedThing(
                Obligation.label(row.getString("name"), row.getString("particular")),
                workOf(row),
                row.getString("title"),
                party == null ? "" : parties.nameOfOwer(party),
                dueOn,
                doing,
                mark != null && mark.late() ? -mark.workingDaysLeft() : 0);
    }

    /** What the department draws up belongs to no item, and has no page of one. */
    private static @Nullable String workOf(ResultSet row) throws SQLException {
        @Nullable String work = row.getString("work");
        return work != null && WorkKey.isOne(work) ? work : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
