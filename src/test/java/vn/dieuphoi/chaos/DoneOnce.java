package vn.dieuphoi.chaos;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether an act of many things stands whole and once, asked in SQL of the engine's tables and ours. */
final class DoneOnce {

    private static final List<String> NOTHING = List.of("0");
    private static final List<String> WHOLE = List.of("1");

    private final JdbcClient database;

    DoneOnce(JdbcClient database) {
        this.database = database;
    }

    /** All of it or nothing. */
    List<String> half(ActsOfMany.Kind kind, int number) {
        List<String> figures = figures(kind, number);
        return figures.equals(NOTHING) || figures.equals(WHOLE) ? List.of() : List.of("half done: " + kind + figures);
    }

    /** All of it, once. */
    List<String> undone(ActsOfMany.Kind kind, int number) {
        List<String> wrong = new ArrayList<>();
        List<String> figures = figures(kind, number);
        if (!figures.equals(WHOLE)) {
            wrong.add("not done once: " + kind + " " + number + " " + figures);
        }
        if (kind == ActsOfMany.Kind.DESK) {
            wrong.addAll(rows("select 'waits to move: ' || subject from model_move", List.of()));
            wrong.addAll(rows(
                    "select 'stayed: ' || subject || ' ' || why from model_change_instance i join model_change c on c.id = i.change"
                            + " join model_act a on a.id = c.act where a.reason = ? and i.outcome = 'STAYED'",
                    List.of(ActsOfMany.reason(kind, number))));
            wrong.addAll(rows("""
                    select 'moved twice: ' || j.subject from journal j
                    where j.reason = ? and j.action = 'Chuyển sang bản khác của quy trình'
                    group by j.subject, j.reason having count(*) > (
                        select count(*) from model_change_instance i join model_change c on c.id = i.change
                        join model_act a on a.id = c.act
                        where i.subject = j.subject and i.outcome = 'MOVED' and a.reason = j.reason)""", List.of(ActsOfMany.reason(kind, number))));
        }
        if (kind == ActsOfMany.Kind.HELD) {
            wrong.addAll(rows(
                    "select 'refused: ' || refused from held_directive where words = ? and refused <> ''",
                    List.of(ActsOfMany.plan(number))));
            wrong.addAll(rows(
                    "select 'reminded twice: ' || subject from reminder where kind = 'DIRECTIVE' group by party, subject, day"
                            + " having count(*) > 1",
                    List.of()));
        }
        wrong.addAll(
                rows("select 'told twice: ' || key from message group by key, person having count(*) > 1", List.of()));
        wrong.addAll(rows(
                "select 'letter twice: ' || key from outbox group by key, recipient, channel, address having count(*) > 1",
                List.of()));
        return wrong;
    }

    /** "0" where nothing of it stands, "1" where all does, once; otherwise what stands. */
    private List<String> figures(ActsOfMany.Kind kind, int number) {
        String reason = ActsOfMany.reason(kind, number);
        String plan = ActsOfMany.plan(number);
        return switch (kind) {
            case ADOPT ->
                counted(
                        "(1,1,1,%1$d,%1$d,%1$d,1)".formatted(ActsOfMany.ITEMS),
                        "(0,0,0,0,0,0,0)",
                        "(select count(*) from adopted_plan where plan = '%1$s'),".formatted(plan)
                                + "(select count(*) from plan_revision where plan = '%1$s' and draft is not null and effect is not null),"
                                        .formatted(plan)
                                + "(select count(*) from plan_draft where name = '%1$s' and state = 'ADOPTED'),"
                                        .formatted(plan)
                                + "(select count(*) from item_model where plan = '%1$s'),".formatted(plan)
                                + "(select count(*) from act_re_procdef where key_ like 'plan-item-%1$s--%%'),"
                                        .formatted(plan)
                                + "(select count(*) from journal where subject like '%1$s-%%' and action like '%%thêm mục'),"
                                        .formatted(plan)
                                + "(select count(distinct key) from message where key like 'plan-%1$s#%%')"
                                        .formatted(plan));
            case REVISE ->
                counted(
                        "(1,2,1,1)",
                        "(0,0,0,0)",
                        "(select count(*) from plan_revision where reason = '%1$s' and effect is not null),"
                                        .formatted(reason)
                                + "(select count(*) from journal where reason = '%1$s' and action like 'Điều chỉnh lần %%'),"
                                        .formatted(reason)
                                + "(select count(*) from work_ending where reason like '%%: %1$s'),".formatted(reason)
                                + "(select count(distinct key) from message where key like 'plan-2023#%%' and content::text like '%%%1$s%%')"
                                        .formatted(reason));
            case DESK ->
                counted(
                        "(1,1)",
                        "(0,0)",
                        "(select count(*) from model_act where reason = '%1$s'),".formatted(reason)
                                + "(select count(*) from model_change c join model_act a on a.id = c.act"
                                        .concat(
                                                " join act_re_procdef d on d.id_ = c.definition where a.reason = '%1$s')"
                                                        .formatted(reason)));
            case HELD ->
                counted(
                        "(1,%1$d,%1$d,0)".formatted(ActsOfMany.NOTICES),
                        "(0,0,0,%1$d)".formatted(ActsOfMany.NOTICES),
                        "(select count(*) from held_directive where words = '%1$s' and state = 'SENT'),".formatted(plan)
                                + "(select count(*) from notice where reason = '%1$s' and applied_at is not null),"
                                        .formatted(reason)
                                + "(select count(*) from journal where reason = '%1$s' and action like 'Chỉ đạo: %%'),"
                                        .formatted(reason)
                                + "(select count(*) from held_notice)");
        };
    }

    private List<String> counted(String whole, String nothing, String figures) {
        return rows(
                "select case when (%1$s) = %2$s then '1' when (%1$s) = %3$s then '0' else row(%1$s)::text end"
                        .formatted(figures, whole, nothing),
                List.of());
    }

    private List<String> rows(String sql, List<?> parameters) {
        return database.sql(sql).params(parameters).query(String.class).list();
    }
}
