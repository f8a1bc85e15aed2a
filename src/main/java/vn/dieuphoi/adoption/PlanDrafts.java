package vn.dieuphoi.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.drafted.DraftedPlan;

/** Keeps plans on their way, each with the file that it was read from. */
@Component
public class PlanDrafts {

    private static final String COLUMNS =
            "select id, name, draft, state, revises, created_by, created_at, saved_at, version from plan_draft ";

    private final JdbcClient database;
    private final Clock clock;

    PlanDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that are neither adopted nor dropped, the last saved first. */
    public List<PlanDraft> open() {
        return database.sql(COLUMNS + "where state = 'OPEN' order by saved_at desc, id desc")
                .query(PlanDrafts::draft)
                .list();
    }

    public Optional<PlanDraft> find(long id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(PlanDrafts::draft)
                .optional();
    }

    /** @throws Refused when there is none */
    public PlanDraft draft(long id) {
        return find(id).orElseThrow(PlanDrafts::gone);
    }

    /** The draft as a plan, or what it still lacks. */
    public DraftedPlan plan(long id) {
        return DraftedPlan.of(draft(id).draft());
    }

    /** @throws Refused when there is none */
    public DraftSource source(long id) {
        return database.sql("select source_name, source_kind, source from plan_draft where id = ?")
                .param(id)
                .query((row, number) -> new DraftSource(
                        row.getString("source_name"),
                        DraftSourceKind.valueOf(row.getString("source_kind")),
                        row.getBytes("source")))
                .optional()
                .orElseThrow(PlanDrafts::gone);
    }

    /** @return its id */
    @Transactional
    public long put(String name, DraftSource source, JsonNode draft, @Nullable PlanId revises, Actor by) {
        Timestamp now = Timestamp.from(clock.instant());
        return database.sql("""
            insert into plan_draft (name, source_name, source_kind, source, draft, revises, created_by, created_at, saved_at)
            values (?, ?, ?, ?, cast(? as json), ?, ?, ?, ?) returning id\
            """)
                .params(name, source.name(), source.kind().name(), source.content(), written(draft))
                .params(revises == null ? null : revises.value(), by.person(), now, now)
                .query(Long.class)
                .single();
    }

    /**
     * The draft, held until the end of the transaction: whoever comes second waits.
     *
     * @throws Refused when there is none or it is no longer open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanDraft held(long id) {
        PlanDraft draft = database.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(PlanDrafts::draft)
                .optional()
                .orElseThrow(PlanDrafts::gone);
        if (!draft.open()) {
            throw new Refused("Bản nháp này đã được " + (draft.state() == DraftState.ADOPTED ? "áp dụng" : "bỏ")
                    + ", không sửa được nữa.");
        }
        return draft;
    }

    /** Writes what was changed of a draft that is {@link #held}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(long id, String name, JsonNode draft) {
        database.sql("""
            update plan_draft set name = ?, draft = cast(? as json), saved_at = ?, version = version + 1
             where id = ? and state = 'OPEN'\
            """)
                .params(name, written(draft), Timestamp.from(clock.instant()), id)
                .update();
    }

    /**
     * Says what became of a draft; once, of two the second changes nothing.
     *
     * @return whether it was open
     */
    @Transactional
    public boolean close(long id, DraftState state) {
        return database.sql("update plan_draft set state = ?, saved_at = ?, version = version + 1 where id = ? and"
                                + " state = 'OPEN'")
                        .params(state.name(), Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    private static Refused gone() {
        return new Refused("Không có bản nháp này. Hãy mở lại từ trang Kế hoạch mới.");
    }

    private static String written(JsonNode draft) {
        try {
            return PlanJson.JSON.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PlanDraft draft(ResultSet row, int number) throws SQLException {
        try {
            String revises = row.getString("revises");
            return new PlanDraft(
                    row.getLong("id"),
                    row.getString("name"),
                    PlanJson.JSON.readTree(row.getString("draft")),
                    DraftState.valueOf(row.getString("state")),
                    revises == null ? null : new PlanId(revises),
                    row.getString("created_by"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("saved_at").toInstant(),
                    row.getLong("version"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Bản nháp lưu trong cơ sở dữ liệu không đọc được", unreadable);
        }
    }
}
