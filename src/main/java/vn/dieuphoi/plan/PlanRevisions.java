package vn.dieuphoi.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

/** Keeps every content that plans were adopted with. */
@Component
public class PlanRevisions {

    private final JdbcClient database;
    private final Clock clock;

    PlanRevisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PlanRevision> of(PlanId plan) {
        return database.sql("""
                        select plan, number, sha256, reason, adopted_by, acting_for, adopted_at, effect from plan_revision
                         where plan = ? order by number desc""")
                .param(plan.value())
                .query(PlanRevisions::revision)
                .list();
    }

    /** The number that the next change of a plan will have; 0 for a plan that was never adopted. */
    @Transactional(readOnly = true)
    public int next(PlanId plan) {
        return database.sql("select coalesce(max(number) + 1, 0) from plan_revision where plan = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    /** @throws Refused when the plan was never adopted so often */
    @Transactional(readOnly = true)
    public Plan content(PlanId plan, int number) {
        return database.sql("select document from plan_revision where plan = ? and number = ?")
                .params(plan.value(), number)
                .query(String.class)
                .optional()
                .map(PlanJson::plan)
                .orElseThrow(() -> new Refused("Kế hoạch " + plan.words() + " không có bản số " + number + "."));
    }

    /** The key of the table keeps a second node from adopting under the same number. */
    int add(PlanId plan, String document, String sha256, String reason, Actor by) {
        int number = next(plan);
        database.sql("""
                        insert into plan_revision (plan, number, document, sha256, reason, adopted_by, acting_for, adopted_at)
                        values (?, ?, cast(? as json), ?, ?, ?, ?, ?)""")
                .params(plan.value(), number, document, sha256)
                .params(reason, by.person(), by.actingFor(), Timestamp.from(clock.instant()))
                .update();
        return number;
    }

    /**
     * What the last content did, written by who adopted it, in the transaction of the adoption.
     *
     * @param draft that it came from, of which no other content comes; null for a content without a draft
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellEffect(PlanId plan, int number, String effect, @Nullable Long draft) {
        database.sql("update plan_revision set effect = cast(? as jsonb), draft = ?"
                        + " where plan = ? and number = ? and effect is null")
                .params(effect, draft)
                .params(plan.value(), number)
                .update();
    }

    private static PlanRevision revision(ResultSet row, int line) throws SQLException {
        return new PlanRevision(
                new PlanId(row.getString("plan")),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("reason"),
                Actor.in(row, "adopted_by", "acting_for"),
                row.getTimestamp("adopted_at").toInstant(),
                row.getString("effect"));
    }
}
