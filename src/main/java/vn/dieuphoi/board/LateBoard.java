package vn.dieuphoi.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.DepartmentRegister;

/**
 * What is late and was brought before leadership, in one statement: before all what the Giám đốc owes, about whom nobody is told,
 * then what waits for a directive, what only the Giám đốc decides first, then the rest.
 */
@Component
@Transactional(readOnly = true)
public class LateBoard {

    public static final int MOST = 1000;

    private static final String LABEL = Obligation.labelOf("o");

    private final JdbcClient database;
    private final PartyRegister parties;
    private final DepartmentRegister department;
    private final WorkingDays workingDays;
    private final Clock clock;

    LateBoard(
            JdbcClient database,
            PartyRegister parties,
            DepartmentRegister department,
            WorkingDays workingDays,
            Clock clock) {
        this.database = database;
        this.parties = parties;
        this.department = department;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * At most a thousand, what waits for a decision first; a subject stands here once, with its newest notice, for as long as
     * it is owed and late by the day that holds now.
     */
    public List<LateWorks> late(Viewer viewer) {
        return late(viewer, Gathering.ALIKE);
    }

    public List<LateWorks> late(Viewer viewer, Gathering gathering) {
        return LateWorks.of(all(viewer), gathering);
    }

    /** Which offices had handed a late thing on, and when; by its key, in the order of time. */
    private Map<String, List<HandedOn>> handedOn(LocalDate today) {
        Map<String, List<HandedOn>> handed = new HashMap<>();
        database.sql("""
                        select c.obligation, coalesce(p.short_name, c.before_value) as party,
                               (c.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
                        from obligation_change c join obligation o on o.key = c.obligation
                        left join party p on p.code = c.before_value
                        where c.what = 'OFFICE' and c.before_value is not null
                          and (c.at at time zone 'Asia/Ho_Chi_Minh')::date > o.due_on and\s""" + Obligations.LATE + """

                        order by c.id""").param("today", today).query(row -> {
            handed.computeIfAbsent(row.getString("obligation"), key -> new ArrayList<>())
                    .add(new HandedOn(row.getString("party"), row.getObject("on_day", LocalDate.class)));
        });
        return handed;
    }

    private record HandedOn(String party, LocalDate day) {}

    private List<LateWork.DaysOf> days(LocalDate dueOn, LocalDate today, String party, List<HandedOn> handed) {
        List<LateWork.DaysOf> days = new ArrayList<>();
        LocalDate from = dueOn;
        for (HandedOn one : handed) {
            int held = workingDays.between(from, one.day());
            if (held > 0) {
                days.add(new LateWork.DaysOf(one.party(), held));
                from = one.day();
            }
        }
        int rest = workingDays.between(from, today);
        if (rest > 0 || days.isEmpty()) {
            days.add(new LateWork.DaysOf(party, rest));
        }
        return days;
    }

    private List<LateWork> all(Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        Map<String, List<HandedOn>> handed = handedOn(today);
        return database.sql("""
                        with newest as (
                            select distinct on (n.subject) n.* from notice n order by n.subject, n.raised_at desc
                        ), told as (
                            select o.*, o.key as notified,\s""" + LABEL + """

                            as label from obligation o where\s""" + Obligations.LATE + """

                            union all
                            select o.*, o.subject,\s""" + LABEL + """

                            from obligation o
                            where o.kind in (:clocks) and o.subject <> o.key and\s""" + Obligations.LATE + """

                        )
                        select w.key as work_item, coalesce(w.title, o.label) as title, n.cause,
                               case when w.key is null or o.kind in ('ITEM', 'REQUEST') then ''
                                    else o.label end as owed,
                               coalesce(q.member, now.name, p.name) as party, o.due_on, n.directive, d.task, d.candidate_group,
                               d.holder, case when n.directive is not null then 3 when d.owed_by = :director then 1 else 2 end as rank,
                               n.subject, n.key as notice, n.raised_at, o.key as owed_key
                        from newest n
                        join told o on o.notified = n.subject
                        left join work_item w on w.key = n.work_item
                        join party p on p.code = n.responsible
                        left join party now on now.code = o.owed_by
                        left join coordination_request q on q.key = n.subject
                        left join obligation d on d.subject = n.key and d.state = 'OPEN' and d.kind = 'DIRECTIVE'
                        where n.ended is null
                        union all
                        select w.key, coalesce(w.title, o.name), :owing || o.key,\s""" + LABEL
                        + """

                               , :head, o.due_on, null, o.task, o.candidate_group, o.holder, 0, o.key, null, null, o.key
                        from obligation o left join work_item w on w.key = o.work
                        where o.owed_by = :director and o.kind <> 'DIRECTIVE' and\s""" + Obligations.LATE + """

                        order by rank, due_on, subject
                        limit\s""" + MOST)
                .param("clocks", ObligationKind.withOwnClock())
                .param("head", department.now().headTitle())
                .param("director", parties.headGroup())
                .param("owing", LateWork.OWED_BY_THE_DIRECTOR)
                .param("today", today)
                .query((row, number) -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    String directive = row.getString("directive");
                    Timestamp raised = row.getTimestamp("raised_at");
                    String party = row.getString("party");
                    return new LateWork(
                            row.getString("work_item"),
                            row.getString("title"),
                            row.getString("cause"),
                            row.getString("owed"),
                            party,
                            dueOn,
                            workingDays.between(dueOn, today),
                            row.getString("task"),
                            viewer.mayOpen(row.getString("holder"), row.getString("candidate_group")),
                            row.getString("notice"),
                            directive == null
                                    ? null
                                    : Directive.Kind.valueOf(directive).label(),
                            raised == null ? null : LocalDate.ofInstant(raised.toInstant(), HoChiMinhTime.ZONE),
                            days(dueOn, today, party, handed.getOrDefault(row.getString("owed_key"), List.of())));
                })
                .list();
    }
}
