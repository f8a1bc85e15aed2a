package vn.dieuphoi.installation.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.engine.look.AccountWords;

/** What the database tells of the state: counts, sizes and times, never what somebody wrote. */
final class HouseOfSupport {

    private static final int TABLES = 60;

    private final JdbcClient database;

    HouseOfSupport(JdbcClient database) {
        this.database = database;
    }

    /** Names, accounts and addresses of everybody whom the house knows, so that they can be found in a text. */
    List<String> names() {
        List<String> names = new ArrayList<>(AccountWords.all(database));
        names.addAll(database.sql("""
                        select name from person union select id from person union select email from person
                        union select email from party where email is not null
                        union select phone from party where phone is not null
                        union select name from outbox union select address from outbox""").query(String.class).list());
        return names;
    }

    /** One block of lines for each question; one that cannot be answered says why and hides no other. */
    String state() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "Bản đã chạy trên cơ sở dữ liệu này",
                "select version || ' từ ' || first_at from release_seen order by first_at");
        questions.put(
                "Bước nâng cấp gần nhất",
                "select version || ' ' || description || ', ' || installed_on || case when success then '' else ' HỎNG' end"
                        + " from flyway_schema_history order by installed_rank desc limit 10");
        questions.put(
                "Máy chủ ứng dụng",
                "select name || ', từ ' || started_at || ', báo tin ' || last_seen || ', đồng hồ lệch ' || clock_ahead_ms"
                        + " || ' ms' || coalesce(', dừng ' || left_at, '') from node order by name");
        questions.put(
                "Báo động, mới nhất trước",
                "select kind || ', từ ' || began_at || coalesce(' tới ' || ended_at, ', chưa hết') from alarm"
                        + " order by began_at desc limit 50");
        questions.put(
                "Sao lưu",
                "select taken_at || ', ' || bytes || ' byte, ' || way from backup_taken order by taken_at desc limit 10");
        questions.put(
                "Thư đi",
                "select channel || ', ' || kind || ': ' || count(*) || ' thư, ' || count(*) filter (where sent_at is null and"
                        + " dropped_at is null) || ' đang chờ' from outbox group by channel, kind order by channel, kind");
        questions.put(
                "Đối chiếu hằng đêm",
                "select r.started_at || ', ' || count(f.*) || ' chỗ lệch' || case when r.problem is null then '' else ', không xong' end"
                        + " from consistency_run r left join consistency_finding f on f.run = r.id group by r.id order by r.id desc"
                        + " limit 14");
        questions.put(
                "Việc của các đơn vị",
                "select state || ': ' || count(*) from obligation group by state order by state");
        questions.put(
                "Dung lượng từng bảng",
                "select c.relname || ': ' || pg_total_relation_size(c.oid) || ' byte, chừng ' || greatest(c.reltuples, 0)::bigint"
                        + " || ' dòng' from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace"
                        + " order by pg_total_relation_size(c.oid) desc limit " + TABLES);
        questions.put(
                "Dung lượng từng ngày",
                "select day || ': ' || bytes || ' byte' from stored_size where what = '' order by day desc limit 60");
        questions.put(
                "Thiết đặt của máy chủ cơ sở dữ liệu",
                "select name || ' = ' || setting || coalesce(unit, '') from pg_settings where source not in ('default',"
                        + " 'client') and name not like '%file%' and name not like '%directory%' order by name");
        StringBuilder text = new StringBuilder();
        questions.forEach((about, sql) -> text.append("== ")
                .append(about)
                .append('\n')
                .append(answer(sql))
                .append('\n'));
        return text.toString();
    }

    private String answer(String sql) {
        try {
            StringBuilder lines = new StringBuilder();
            database.sql(sql)
                    .query(String.class)
                    .list()
                    .forEach(line -> lines.append(line).append('\n'));
            return lines.toString();
        } catch (DataAccessException refused) {
            return "chưa xem được: "
                    + String.valueOf(refused.getMostSpecificCause().getMessage())
                            .lines()
                            .findFirst()
                            .orElse("") + "\n";
        }
    }
}
