package vn.dieuphoi.trace;

import vn.dieuphoi.plan.trace.OrphanKind;

/** What the database is asked: each query gives a key and words for every row from which no way leads on. */
enum TraceQuery {
    ROUND_WITHOUT_WORK(OrphanKind.ROUND_WITHOUT_WORK, """
            select r.key, 'không có công việc ' || r.work_item from monthly_round r
            where plan_of(r.key) = :plan and (r.key <> r.work_item || '@' || r.month
                or not exists (select 1 from work_item w where w.key = r.work_item))
            order by r.key"""),

    REQUEST_WITHOUT_WORK(OrphanKind.REQUEST_WITHOUT_WORK, """
            select r.key, 'công việc ' || r.work_item || ', đơn vị ' || r.party from coordination_request r
            where plan_of(r.key) = :plan and (not exists (select 1 from work_item w where w.key = r.work_item)
                or not exists (select 1 from party p where p.code = r.party))
            order by r.key"""),

    ITEM_REPORT_WITHOUT_WORK(OrphanKind.ITEM_REPORT_WITHOUT_WORK, """
            select r.key, 'không có công việc ' || r.work_item from item_report r
            where plan_of(r.key) = :plan and (r.key <> r.work_item || '@' || r.quarter
                or not exists (select 1 from work_item w where w.key = r.work_item))
            order by r.key"""),

    EXTENSION_WITHOUT_SUBJECT(OrphanKind.EXTENSION_WITHOUT_SUBJECT, """
            select e.key, 'không có ' || e.subject from extension_request e
            where plan_of(e.key) = :plan and not exists (%s)
            order by e.key""".formatted(TraceQuery.about("e.subject"))),

    NOTICE_WITHOUT_SUBJECT(OrphanKind.NOTICE_WITHOUT_SUBJECT, """
            select n.key, 'không có ' || n.subject from notice n
            where plan_of(n.key) = :plan and not exists (%s)
            union all
            select o.key, 'quá hạn nhưng không có ' || o.subject from overdue_subject o
            where plan_of(o.key) = :plan and not exists (%s)
            order by 1""".formatted(
                    TraceQuery.about("n.subject"), TraceQuery.about("o.subject"))),

    EVIDENCE_WITHOUT_WORK(OrphanKind.EVIDENCE_WITHOUT_WORK, """
            select e.subject, e.name from evidence_file e
            where plan_of(e.subject) = :plan and not exists (select 1 from work_item w where w.key = e.work_item)
            order by e.id"""),

    LINE_WITHOUT_WORK(OrphanKind.REPORT_LINE_WITHOUT_SOURCE, """
            select 'số liệu ' || s.period || ', phiên bản ' || s.version, 'không có công việc ' || (i.line ->> 'work')
            from report_snapshot s
            cross join lateral (select jsonb_path_query(s.content::jsonb, '$.sections[*].items[*]') as line
                union all select jsonb_path_query(s.content::jsonb, '$.assigned[*]')) i
            where s.plan = :plan and i.line ->> 'work' is not null
                and not exists (select 1 from work_item w where w.key = i.line ->> 'work')
            order by s.period, s.version, 2"""),

    WORDS_WITHOUT_REPORT(OrphanKind.REPORT_LINE_WITHOUT_SOURCE, """
            select 'báo cáo ' || r.period || ', lần ' || r.edition, 'mục ' || (i.line ->> 'code') || ' không có báo cáo đã nộp'
            from issued_report r
            cross join lateral jsonb_path_query(r.content::jsonb, '$.items[*]') i (line)
            join dossier d on d.key = r.period and d.kind = 'QUARTER'
            where r.plan = :plan and not exists (
                select 1 from item_report o where o.quarter = d.period and o.submitted_at is not null
                    and o.work_item = r.plan || '-' || (i.line ->> 'code'))
            order by r.period, r.edition, 2"""),

    REPORT_NOT_TAKEN(OrphanKind.ITEM_MISSING_IN_REPORT, """
            select 'báo cáo ' || r.period || ', lần ' || r.edition, 'thiếu báo cáo đã nộp của mục ' || w.code
            from issued_report r join dossier d on d.key = r.period join item_report o on o.quarter = d.period
            join work_item w on w.key = o.work_item and w.plan = r.plan
            where r.plan = :plan and o.submitted_at < r.issued_at and not exists (
                select 1 from jsonb_path_query(r.content::jsonb, '$.items[*]') i (line) where i.line ->> 'code' = w.code)
            order by r.period, r.edition, 2"""),

    WORK_NOT_REPORTED(OrphanKind.ITEM_MISSING_IN_REPORT, """
            select 'số liệu ' || s.period || ', phiên bản ' || s.version, 'không ghi công việc đã mở ' || w.key
            from report_snapshot s join work_item w on w.kind = 'PLAN' and w.plan = :plan
            where s.plan = :plan and (w.opened_at at time zone 'Asia/Ho_Chi_Minh')::date <= s.cut_off
                and not exists (select 1 from jsonb_path_query(s.content::jsonb, '$.sections[*].items[*]') i (line)
                    where i.line ->> 'work' = w.key)
            order by s.period, s.version, 2""");

    private final OrphanKind kind;
    private final String sql;

    TraceQuery(OrphanKind kind, String sql) {
        this.kind = kind;
        this.sql = sql;
    }

    OrphanKind kind() {
        return kind;
    }

    String orphans() {
        return sql;
    }

    /** Whether something has this key and its piece of work. */
    private static String about(String key) {
        return """
                select 1 from work_item w where w.key = %1$s
                union all select 1 from monthly_round r where r.key = %1$s
                union all select 1 from item_report r where r.key = %1$s
                union all select 1 from coordination_request r where r.key = %1$s
                union all select 1 from obligation owed where owed.key = %1$s""".formatted(key);
    }
}
