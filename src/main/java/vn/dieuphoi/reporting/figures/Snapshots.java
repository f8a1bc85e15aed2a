package vn.dieuphoi.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.reporting.CanonicalText;

/** The table of frozen figures; the database refuses to change it. */
@Component
class Snapshots {

    private final JdbcClient database;

    Snapshots(JdbcClient database) {
        this.database = database;
    }

    /** @return false when another node or a retry froze this version first */
    boolean add(Snapshot snapshot, String content) {
        return database.sql("insert into report_snapshot"
                                + " (period, plan, version, cut_off, frozen_at, frozen_by, frozen_acting_for, reason, content,"
                                + " sha256)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                snapshot.period(),
                                snapshot.plan().value(),
                                snapshot.version(),
                                snapshot.cutOff(),
                                Timestamp.from(snapshot.frozenAt()),
                                snapshot.frozenBy().person(),
                                snapshot.frozenBy().actingFor(),
                                snapshot.reason(),
                                content,
                                snapshot.sha256())
                        .update()
                == 1;
    }

    Optional<Snapshot> newest(String period) {
        return database.sql("select * from report_snapshot where period = ? order by version desc limit 1")
                .param(period)
                .query(Snapshots::snapshot)
                .optional();
    }

    /** All versions of a period, oldest first. */
    List<Snapshot> of(String period) {
        return database.sql("select * from report_snapshot where period = ? order by version")
                .param(period)
                .query(Snapshots::snapshot)
                .list();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getString("period"),
                new PlanId(row.getString("plan")),
                row.getInt("version"),
                row.getObject("cut_off", LocalDate.class),
                row.getTimestamp("frozen_at").toInstant(),
                Actor.in(row, "frozen_by", "frozen_acting_for"),
                row.getString("reason"),
                row.getString("sha256"),
                CanonicalText.read(row.getString("content"), PeriodFigures.class));
    }
}
