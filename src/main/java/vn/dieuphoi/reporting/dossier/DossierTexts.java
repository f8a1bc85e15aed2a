package vn.dieuphoi.reporting.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.paper.TextChange;

/** What was handed in for approval, each time: what leadership gave back stays beside what came again. */
@Component
public class DossierTexts {

    private final JdbcClient database;

    DossierTexts(JdbcClient database) {
        this.database = database;
    }

    void add(String dossier, String body, Actor actor, Instant now) {
        database.sql("""
                        insert into dossier_text (dossier, version, body, handed_by, handed_acting_for, handed_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? from dossier_text where dossier = ?""")
                .params(dossier, body, actor.person(), actor.actingFor(), Timestamp.from(now), dossier)
                .update();
    }

    /** What the newest has that the one before it had not, and the reverse; empty while it came once. */
    public List<TextChange> changes(String dossier) {
        List<String> newest = database.sql(
                        "select body from dossier_text where dossier = ? order by version desc limit 2")
                .param(dossier)
                .query(String.class)
                .list();
        return newest.size() < 2 ? List.of() : TextChange.between(newest.get(1), newest.get(0));
    }
}
