package vn.dieuphoi.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As whom the application works in the database, and which extensions are there. */
final class RolesLook {

    private static final String ABOUT = "Vai trong cơ sở dữ liệu";

    private static final String TWO_ROLES =
            "Hãy dùng hai vai: SPRING_DATASOURCE_USERNAME để làm việc, SPRING_FLYWAY_USER sở hữu bảng; xem “Two roles in the"
                    + " database” trong docs/operations.md.";

    private RolesLook() {}

    static List<Finding> look(JdbcClient database, boolean embedded, Environment settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(role(database, embedded, settings));
        findings.add(trigrams(database));
        return findings;
    }

    private static Finding role(JdbcClient database, boolean embedded, Environment settings) {
        String user = DatabaseLook.one(database, "select current_user::text");
        boolean mighty = yes(database, "select rolsuper::text from pg_roles where rolname = current_user");
        if (mighty) {
            return Finding.fault(ABOUT, user + " là siêu người dùng, làm được mọi thứ trên máy chủ", TWO_ROLES);
        }
        String owner = settings.getProperty("spring.flyway.user", "");
        if (!embedded && (owner.isBlank() || owner.equals(user))) {
            return Finding.warning(ABOUT, user + " vừa làm việc vừa sở hữu bảng nên sửa được cả nhật ký", TWO_ROLES);
        }
        boolean changes = yes(
                database,
                "select coalesce(bool_or(has_table_privilege(c.oid, 'update, delete, truncate')), false)::text from pg_class c"
                        + " where c.relname in ('journal', 'journal_seal', 'value_change') and c.relkind = 'r'");
        return changes
                ? Finding.warning(ABOUT, user + " sửa hoặc xóa được nhật ký", TWO_ROLES)
                : Finding.ok(ABOUT, user + " chỉ ghi thêm được vào nhật ký");
    }

    private static Finding trigrams(JdbcClient database) {
        String about = "Phần mở rộng";
        if (yes(database, "select exists (select from pg_extension where extname = 'pg_trgm')::text")) {
            return Finding.ok(about, "pg_trgm đã cài, tìm kiếm nhanh");
        }
        return yes(database, "select exists (select from pg_available_extensions where name = 'pg_trgm')::text")
                ? Finding.warning(
                        about,
                        "pg_trgm có trên máy chủ nhưng chưa cài: tìm kiếm chậm khi nhiều dữ liệu",
                        "Hãy chạy create extension pg_trgm; trong cơ sở dữ liệu này bằng siêu người dùng.")
                : Finding.warning(about, "máy chủ không có pg_trgm", "Hãy cài gói postgresql-contrib trên máy chủ.");
    }

    private static boolean yes(JdbcClient database, String sql) {
        return Boolean.parseBoolean(DatabaseLook.one(database, sql));
    }
}
