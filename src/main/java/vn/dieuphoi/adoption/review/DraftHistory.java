package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.plan.PlanJson;

/** What people changed in drafts, each act with the pieces that it changed. */
@Component
class DraftHistory {

    private final JdbcClient database;
    private final Clock clock;

    DraftHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an act changed. */
    record Change(long id, String what, ArrayNode pieces) {}

    void record(long draft, String what, ArrayNode pieces, Actor by) {
        database.sql("""
            insert into plan_draft_change (draft, what, changed, changed_by, changed_at)
            values (?, ?, cast(? as json), ?, ?)\
            """)
                .params(draft, what, pieces.toString(), by.person(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The last act of this person that stands. */
    Optional<Change> lastOf(long draft, Actor by) {
        return database.sql("""
            select id, what, changed from plan_draft_change
             where draft = ? and changed_by = ? and not undone order by id desc limit 1\
            """)
                .params(draft, by.person())
                .query((row, number) ->
                        new Change(row.getLong("id"), row.getString("what"), pieces(row.getString("changed"))))
                .optional();
    }

    void undone(long change) {
        database.sql("update plan_draft_change set undone = true where id = ?")
                .param(change)
                .update();
    }

    List<ReviewEntry> latest(long draft) {
        return database.sql("""
            select id, what, changed_by, changed_at, undone from plan_draft_change
             where draft = ? order by id desc limit 100\
            """)
                .param(draft)
                .query((row, number) -> new ReviewEntry(
                        row.getLong("id"),
                        row.getString("what"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getBoolean("undone")))
                .list();
    }

    private static ArrayNode pieces(String json) {
        try {
            return (ArrayNode) PlanJson.JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The head, the parties and each item where they differ, and the order of items where it does. */
    static ArrayNode difference(JsonNode before, JsonNode after) {
        ArrayNode pieces = PlanJson.JSON.createArrayNode();
        DraftPieces old = new DraftPieces(before);
        DraftPieces now = new DraftPieces(after);
        for (String piece : old.namesWith(now)) {
            JsonNode was = old.piece(piece);
            JsonNode is = now.piece(piece);
            if (!was.equals(is)) {
                ObjectNode each = pieces.addObject();
                each.put("piece", piece);
                each.set("before", was);
                each.set("after", is);
            }
        }
        return pieces;
    }
}
