package vn.dieuphoi.obligation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Items that a test has put straight into their table are owed like those that were opened. */
public final class BookedItems {

    private BookedItems() {}

    /** All that are not in the book yet. */
    public static void write(JdbcClient database) {
        database.sql("""
                with booked as (
                    insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, opened_at,
                        original_due_on, due_on, state, ended_at)
                    select key, split_part(key, '-', 1), 'ITEM', key, key, title, '', lead, opened_at, original_due_on, original_due_on,
                        case state when 'OPEN' then 'OPEN' when 'STOPPED' then 'WITHDRAWN' else 'DONE' end, closed_at
                    from work_item on conflict do nothing returning *)
                insert into obligation_change (obligation, what, after_value, at)
                select key, 'OPENED', original_due_on::text, opened_at from booked
                union all
                select key, state, null, ended_at from booked where state <> 'OPEN'
                order by 4""").update();
    }
}
