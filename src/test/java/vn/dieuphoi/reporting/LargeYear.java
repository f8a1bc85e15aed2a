package vn.dieuphoi.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.obligation.BookedItems;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.file.PlanFile;

/**
 * A year with more items than any department has, in all four classes. Of eight items one each is done in time, done late,
 * overdue, stopped and not begun; three are open in time. Each that has begun has three months, two requests (one answered
 * in time, one silent), one step and a report, which every third owes.
 */
public final class LargeYear {

    private final int year;
    private final List<String> codes = new ArrayList<>();

    public LargeYear(int year) {
        this.year = year;
    }

    /** The plan of 2023 with further items 10.1, 10.2, …; a file of so many would be too long to be read. */
    public Plan plan(int items) {
        Plan written = new PlanFile("kế hoạch lớn", yaml()).plan();
        List<PlanItem> all = new ArrayList<>(written.items());
        PlanItem ordinary = all.get(all.size() - 1);
        for (int number = 1; all.size() < items; number++) {
            all.add(with(ordinary, "code", new ItemCode("10." + number)));
        }
        codes.clear();
        all.forEach(item -> codes.add(item.code().toString()));
        return with(written, "items", List.copyOf(all));
    }

    private String yaml() {
        try {
            return Files.readString(Path.of("plans", "2023.yaml"))
                    .replace("year: 2023", "year: " + year)
                    .replace("2023-03-01", year + "-03-01")
                    .replace("2023-12-", year + "-12-");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same record but for one component. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, String name, Object value) {
        try {
            RecordComponent[] parts = record.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int part = 0; part < parts.length; part++) {
                types[part] = parts[part].getType();
                values[part] = parts[part].getName().equals(name)
                        ? value
                        : parts[part].getAccessor().invoke(record);
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Their work up to the second quarter, straight into the tables. */
    public void work(JdbcClient database) {
        run(database, """
                create temporary table large on commit drop as
                select code, (place - 1) % 8 as kind, place, :year || '-' || code as key
                from unnest(string_to_array(:codes, ' ')) with ordinality as all_items(code, place)""");
        run(database, """
                insert into work_item (key, kind, plan, code, title, lead, state, planned_start, opened_at, opened_late,
                    original_due_on, closed_at, process_instance, version)
                select key, 'PLAN', :year::text, code, 'Mục ' || code, 'GDNN',
                    case kind when 0 then 'COMPLETED' when 1 then 'COMPLETED' when 3 then 'STOPPED' else 'OPEN' end,
                    make_date(:year, 3, 1), make_date(:year, 3, 1), false, due,
                    case when kind in (0, 1, 3) then make_date(:year, 5, 20)::timestamptz end, 'large-' || key, 0
                from (select *, case when kind in (1, 2) then make_date(:year, 5, 10)
                    else make_date(:year, 12, 29) end as due from large) due where kind <> 4""");
        BookedItems.write(database);
        run(database, """
                insert into monthly_round (key, work_item, month, opened_at, original_due_on, reported_at, progress,
                    percent, version)
                select key || '@' || :year || '-0' || month, key, :year || '-0' || month, make_date(:year, month, 1),
                    make_date(:year, month, 28), make_date(:year, month, 20), 'Đã làm',
                    month * 10, 0
                from large, generate_series(3, 5) as month where kind <> 4""");
        run(database, """
                insert into work_step (work_item, task, step, name, unit, values_json, actor, recorded_at)
                select key, 'large-' || key, 'step', 'Đã làm', null, '{}'::jsonb, 'gdnn.truong', make_date(:year, 4, 10)
                from large where kind <> 4""");
        run(database, """
                insert into coordination_request (key, work_item, party, party_name, kind, question, sent_by, sent_at,
                    original_due_on, state, version)
                select key || '>' || party, key, party, party, 'OPINION', 'Cho ý kiến', 'gdnn.truong',
                    make_date(:year, 4, 1), make_date(:year, 4, 20), state, 0
                from large, (values ('KHTC', 'TAKEN'), ('LDVL', 'SENT')) as asked(party, state) where kind <> 4""");
        run(database, """
                insert into coordination_step (request, number, at, actor, step, before, after)
                select key || '>' || party, number, make_date(:year, 4, day), 'gdnn.truong', step, null, after
                from large, (values ('KHTC', 1, 1, 'SENT', 'SENT'), ('KHTC', 2, 15, 'ANSWERED', 'ANSWERED'),
                    ('KHTC', 3, 16, 'TAKEN', 'TAKEN'), ('LDVL', 1, 1, 'SENT', 'SENT'))
                    as steps(party, number, day, step, after) where kind <> 4""");
        run(database, """
                insert into item_report (key, work_item, quarter, opened_at, original_due_on, nothing_yet, draft,
                    body, difficulty, submitted_by, submitted_at, version)
                select key || '@' || :year || '-Q2', key, :year || '-Q2', make_date(:year, 6, 15), make_date(:year, 6, 19),
                    false, 'Dự thảo', 'Đã làm xong phần việc của quý.', 'Thiếu kinh phí.',
                    'gdnn.truong', case when place % 3 > 0 then make_date(:year, 6, 16)::timestamptz end, 0
                from large where kind <> 4""");
    }

    private void run(JdbcClient database, String sql) {
        JdbcClient.StatementSpec statement = database.sql(sql);
        if (sql.contains(":codes")) {
            statement = statement.param("codes", String.join(" ", codes));
        }
        statement.param("year", year).update();
    }
}
