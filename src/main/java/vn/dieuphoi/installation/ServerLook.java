package vn.dieuphoi.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database server: its version, how it stores and sorts, its settings and its clock. */
final class ServerLook {

    /** What the engine is tested with by its maker, and we with the newest of. */
    private static final int OLDEST = 14;

    private static final int NEWEST = 17;
    private static final int PER_MAJOR = 10_000;

    private static final Duration WRONG = Duration.ofSeconds(60);
    private static final Duration DOUBTFUL = Duration.ofSeconds(5);

    /** Connections beside the pool: migrations, the watch, a command, an administrator's own. */
    private static final int BESIDE_THE_POOL = 10;

    private ServerLook() {}

    static List<Finding> look(JdbcClient database, Environment settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(version(database));
        findings.add(letters(database));
        findings.add(sorting(database));
        findings.add(safety(database));
        findings.add(connections(database, settings));
        findings.add(clock(database));
        return findings;
    }

    private static Finding version(JdbcClient database) {
        int major = Integer.parseInt(DatabaseLook.one(database, "show server_version_num")) / PER_MAJOR;
        String about = "Phiên bản PostgreSQL";
        if (major < OLDEST) {
            return Finding.fault(about, "bản " + major, "Hãy nâng cấp lên PostgreSQL " + NEWEST + ".");
        }
        return major == NEWEST
                ? Finding.ok(about, "bản " + major)
                : Finding.warning(about, "bản " + major, "Ứng dụng được thử với bản " + NEWEST + "; nên dùng bản đó.");
    }

    private static Finding letters(JdbcClient database) {
        String encoding = DatabaseLook.one(database, "show server_encoding");
        return encoding.equals("UTF8")
                ? Finding.ok("Bảng mã", encoding)
                : Finding.fault(
                        "Bảng mã",
                        encoding,
                        "Hãy tạo lại cơ sở dữ liệu với encoding UTF8; xem “Two roles in the database”.");
    }

    private static Finding sorting(JdbcClient database) {
        String locale = DatabaseLook.one(database, """
                select case d.datlocprovider when 'c' then d.datcollate
                       else coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate) end
                  from pg_database d where d.datname = current_database()""");
        boolean vietnamese = Boolean.parseBoolean(DatabaseLook.one(
                database, "select exists (select from pg_collation where collname = 'vi-VN-x-icu')::text"));
        if (!vietnamese) {
            return Finding.fault(
                    "Sắp xếp chữ",
                    "máy chủ không có bảng sắp xếp vi-VN-x-icu",
                    "Hãy dùng PostgreSQL được đóng gói kèm ICU (bản chính thức đều có).");
        }
        return locale.startsWith("C") || locale.equals("POSIX")
                ? Finding.ok("Sắp xếp chữ", locale + ", tiếng Việt theo vi-VN-x-icu")
                : Finding.warning(
                        "Sắp xếp chữ",
                        locale,
                        "Nên tạo cơ sở dữ liệu với locale_provider builtin, C.UTF-8: mã số khi đó xếp như nhau trên mọi máy và"
                                + " chỉ mục không hỏng khi nâng cấp hệ điều hành.");
    }

    /** Without one of these a power cut may lose what people were told is done. */
    private static Finding safety(JdbcClient database) {
        List<String> off = database.sql("""
                        select name from pg_settings
                         where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'""").query(String.class).list();
        return off.isEmpty()
                ? Finding.ok("Ghi chắc xuống đĩa", "fsync, full_page_writes, synchronous_commit đều bật")
                : Finding.fault(
                        "Ghi chắc xuống đĩa",
                        String.join(", ", off) + " đang tắt",
                        "Hãy bật lại trong postgresql.conf: mất điện có thể mất việc đã làm hoặc hỏng cả dữ liệu.");
    }

    private static Finding connections(JdbcClient database, Environment settings) {
        int most = Integer.parseInt(DatabaseLook.one(database, "show max_connections"));
        int pool = settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 20);
        int nodes = Math.max(0, most - BESIDE_THE_POOL) / Math.max(1, pool);
        String words = "max_connections %d, mỗi máy ứng dụng dùng tới %d: đủ cho %d máy".formatted(most, pool, nodes);
        return nodes >= 2
                ? Finding.ok("Số kết nối", words)
                : Finding.warning(
                        "Số kết nối",
                        words,
                        "Hãy tăng max_connections, hoặc giảm SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE.");
    }

    private static Finding clock(JdbcClient database) {
        Instant before = Instant.now();
        Instant there = Instant.ofEpochMilli(Long.parseLong(
                DatabaseLook.one(database, "select (extract(epoch from clock_timestamp()) * 1000)::bigint::text")));
        Duration apart = Duration.between(before, there).abs();
        String words = "lệch %d giây so với cơ sở dữ liệu; ứng dụng tự chạy theo múi giờ Asia/Ho_Chi_Minh"
                .formatted(apart.toSeconds());
        String remedy = "Hãy đồng bộ giờ cả hai máy (chrony, systemd-timesyncd, Windows Time).";
        if (apart.compareTo(WRONG) > 0) {
            return Finding.fault("Đồng hồ", words, remedy + " Lệch quá 60 giây thì bước tự động không chạy.");
        }
        return apart.compareTo(DOUBTFUL) > 0 ? Finding.warning("Đồng hồ", words, remedy) : Finding.ok("Đồng hồ", words);
    }
}
