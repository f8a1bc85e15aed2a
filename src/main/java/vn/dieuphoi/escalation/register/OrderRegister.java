package vn.dieuphoi.escalation.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.NoticeCause;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;

/**
 * Reads the directives out of the notices that they answer, in one statement. One that urges or gives more time is done when
 * what was late is owed no longer; a stop when the work has ended; another office when it has it.
 */
@Component
@Transactional(readOnly = true)
public class OrderRegister {

    /** More than a leader gives in a plan's time. */
    private static final int MOST = 10_000;

    private final JdbcClient database;
    private final Clock clock;

    OrderRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public OrderList list(OrderFilter filter) {
        return OrderList.of(ofPlan(filter.plan()), filter);
    }

    /** All of a plan, for whoever also says what there is to choose from. */
    public List<GivenOrder> ofPlan(PlanId plan) {
        return database.sql("""
                        select n.directed_at, n.directed_by, n.directed_acting_for, n.directive, n.reason, n.cause, n.work_item,
                               n.responsible, coalesce(q.member, p.short_name) as party_name, h.short_name as new_office,
                               case when o.kind in ('ITEM', 'REQUEST') then '' else o.label end as label, w.title,
                               case n.directive when 'EXTEND' then n.new_due_on
                                    when 'REMIND' then (select cast(c.after_value as date) from obligation_change c
                                        where c.obligation = o.key and c.what = 'REMINDED' and c.at >= n.directed_at
                                        order by c.id limit 1) end as until,
                               case when n.directive in ('STOP', 'CARRY_OVER') then w.closed_at
                                    when n.directive = 'CHANGE_OFFICE' then n.applied_at
                                    when o.state <> 'OPEN' then o.ended_at end as done_at
                        from notice n
                        join party p on p.code = n.responsible
                        left join party h on h.code = n.new_office
                        left join work_item w on w.key = n.work_item
                        left join coordination_request q on q.key = n.subject
                        left join lateral (
                            select o.key, o.plan, o.kind, o.state, o.ended_at,
                                  \s""" + Obligation.labelOf("o") + """

                                   as label
                            from obligation o
                            where o.key = n.subject or o.kind in (:clocks) and o.subject = n.subject
                            order by o.state = 'OPEN' desc, o.ended_at desc nulls last limit 1) o on true
                        where n.directive is not null and coalesce(o.plan, w.plan, :plan) = :plan
                        order by n.directed_at desc, n.key
                        limit\s""" + MOST)
                .param("plan", plan.value())
                .param("clocks", ObligationKind.withOwnClock())
                .query(this::order)
                .list();
    }

    private GivenOrder order(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp done = row.getTimestamp("done_at");
        @Nullable LocalDate until = row.getObject("until", LocalDate.class);
        @Nullable String title = row.getString("title");
        return new GivenOrder(
                row.getTimestamp("directed_at").toInstant(),
                Actor.in(row, "directed_by", "directed_acting_for"),
                Directive.Kind.valueOf(row.getString("directive")),
                row.getString("reason"),
                NoticeCause.words(row.getString("cause"), row.getString("label")) + (title == null ? "" : ": " + title),
                row.getString("work_item"),
                row.getString("responsible"),
                row.getString("party_name"),
                row.getString("new_office"),
                until,
                done == null ? null : done.toInstant(),
                carried(done != null, until));
    }

    private Carried carried(boolean done, @Nullable LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return done ? Carried.DONE : until != null && until.isBefore(today) ? Carried.LATE : Carried.IN_TIME;
    }
}
