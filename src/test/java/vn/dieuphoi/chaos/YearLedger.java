package vn.dieuphoi.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.rehearsal.result.Ledger;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.TableLines;
import vn.dieuphoi.rehearsal.result.YearFacts;

/** What happened in a year, without times and without the engine's ids: each line and how often. */
record YearLedger(Map<String, Integer> lines) {

    private static final List<String> TABLES = List.of(
            "select 'row|item|' || key || '|' || due_of(key, original_due_on) || '|' || state from work_item",
            "select 'row|round|' || key || '|' || due_of(key, original_due_on) || '|' || (reported_at is not null) from monthly_round",
            "select 'row|report|' || key || '|' || due_of(key, original_due_on) || '|' || (submitted_at is not null) from item_report",
            "select 'row|request|' || key || '|' || due_of(key, original_due_on) || '|' || (answered_at is not null)"
                    + " from coordination_request",
            "select 'row|notice|' || key || '|' || cause || '|' || coalesce(directive, '') from notice",
            "select 'row|overdue|' || key || '|' || cause from overdue_subject",
            "select 'row|dossier|' || key from dossier",
            "select 'row|reminder|' || party || '|' || subject || '|' || day || '|' || kind from reminder",
            "select 'row|digest day|' || day from digest_day",
            // What ended without its office is gone, whether the office has noticed or was killed before it could.
            "select 'task|' || k.key || '|' || k.office || '|' || coalesce(k.person, '') || '|'"
                    + " || case when k.done_at is not null then 'done' when t.id_ is null then 'gone' else 'open' end"
                    + " from chaos.task k left join act_ru_task t on t.id_ = k.task",
            // A message about the same thing names the engine's task in its key: the rest of the key counts.
            "select 'message|' || kind || '|' || person || '|' || subject || '|' || title"
                    + " || case when kind = 'DIGEST' then '|' || day else '' end from message");

    /**
     * What the history says of the faults themselves: a start that was caught up or came before its day, beside what every
     * start says; a model that was changed at the desk, and the work that moved to it.
     */
    private static final List<String> ONLY_UNDER_FAULTS = List.of(
            "Mở bù công việc đã đến kỳ",
            "Mở bù kỳ đã đến",
            "Đã mở sớm hơn lịch vì đồng hồ máy chủ chạy nhanh",
            "Chuyển sang bản khác của quy trình",
            "ledger|recorded|mo-hinh/");

    static YearLedger read(JdbcClient database, int year) {
        Map<String, Integer> lines = new TreeMap<>();
        for (String table : TABLES) {
            database.sql(table).query(String.class).list().forEach(line -> lines.merge(line, 1, Integer::sum));
        }
        Ledger ledger = new Ledger();
        new TableLines(YearFacts.read(database, PlanId.ofYear(year)), actor -> true).addTo(ledger, PlanId.ofYear(year));
        for (LedgerLine line : ledger.lines()) {
            lines.merge(text(line), 1, Integer::sum);
        }
        lines.keySet().removeIf(line -> ONLY_UNDER_FAULTS.stream().anyMatch(line::contains));
        return new YearLedger(lines);
    }

    private static String text(LedgerLine line) {
        return "ledger|" + line.event().code() + "|" + line.instance() + "|" + line.office() + "|" + line.person() + "|"
                + line.what();
    }

    List<String> text() {
        return lines.entrySet().stream()
                .map(line -> line.getValue() + " " + line.getKey())
                .toList();
    }

    /** As {@link #text()} wrote it. */
    static YearLedger of(List<String> text) {
        Map<String, Integer> lines = new TreeMap<>();
        text.forEach(line -> lines.put(line.substring(line.indexOf(' ') + 1), Integer.parseInt(line.split(" ")[0])));
        return new YearLedger(lines);
    }

    /** Each difference in one line: what there is more or less of than in the undisturbed year. */
    List<String> against(YearLedger undisturbed) {
        TreeSet<String> all = new TreeSet<>(lines.keySet());
        all.addAll(undisturbed.lines.keySet());
        List<String> differences = new ArrayList<>();
        for (String line : all) {
            int more = lines.getOrDefault(line, 0) - undisturbed.lines.getOrDefault(line, 0);
            if (more != 0) {
                differences.add((more > 0 ? "+" : "") + more + " " + line);
            }
        }
        return differences;
    }
}
