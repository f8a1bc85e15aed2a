package vn.dieuphoi.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been entered: the plan in force and who heads whom. */
final class HouseLook {

    private static final int MOST_NAMED = 10;

    private HouseLook() {}

    static List<Finding> look(JdbcClient database) {
        boolean migrated =
                Boolean.parseBoolean(DatabaseLook.one(database, "select (to_regclass('person') is not null)::text"));
        if (!migrated) {
            return List.of(Finding.warning(
                    "Dữ liệu", "cơ sở dữ liệu còn trống", "Hãy khởi động ứng dụng rồi thiết lập ở trang /thiet-lap."));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(heads(database));
        findings.add(plan(database));
        return findings;
    }

    /** Offices with people of which none is the head: nobody confirms, approves or is told of what is late. */
    private static Finding heads(JdbcClient database) {
        List<String> without = database.sql("""
                        select p.short_name from party p
                         where exists (select from person m where m.party_code = p.code and m.left_on is null)
                           and not exists (select from person h where h.party_code = p.code and h.role = 'HEAD'
                                              and h.left_on is null)
                         order by p.position""").query(String.class).list();
        if (without.isEmpty()) {
            return Finding.ok("Người đứng đầu", "đơn vị nào có người đều có người đứng đầu");
        }
        String names = String.join(", ", without.subList(0, Math.min(MOST_NAMED, without.size())));
        return Finding.warning(
                "Người đứng đầu",
                without.size() + " đơn vị có người mà chưa có người đứng đầu: " + names
                        + (without.size() > MOST_NAMED ? ", …" : ""),
                "Hãy chọn người đứng đầu ở trang Nhân sự (/nhan-su).");
    }

    private static Finding plan(JdbcClient database) {
        List<String> plans = database.sql("select plan from adopted_plan order by begins_on, plan")
                .query(String.class)
                .list();
        return plans.isEmpty()
                ? Finding.warning(
                        "Kế hoạch",
                        "chưa kế hoạch nào có hiệu lực",
                        "Hãy lập và ban hành ở trang Kế hoạch mới (/ke-hoach/moi).")
                : Finding.ok("Kế hoạch", "đã ban hành: " + String.join(", ", plans));
    }
}
