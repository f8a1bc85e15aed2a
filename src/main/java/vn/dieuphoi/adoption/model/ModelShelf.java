package vn.dieuphoi.adoption.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;

/** Keeps the models of drafts. */
@Component
class ModelShelf {

    private final JdbcClient database;
    private final Clock clock;

    ModelShelf(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of the items' numbers. */
    List<DraftedModel> of(long draft, Plan plan) {
        List<DraftedModel> models = new ArrayList<>(database.sql("select * from plan_draft_model where draft = ?")
                .param(draft)
                .query((row, number) -> model(row, plan))
                .list());
        models.sort(Comparator.comparing(DraftedModel::item));
        return models;
    }

    Optional<DraftedModel> find(long draft, Plan plan, ItemCode item) {
        return database.sql("select * from plan_draft_model where draft = ? and item = ?")
                .params(draft, item.value())
                .query((row, number) -> model(row, plan))
                .optional();
    }

    /** In the place of the item's model of before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(long draft, DraftedModel model, Actor by) {
        database.sql("""
                        insert into plan_draft_model
                            (draft, item, origin, outline, bpmn, forms, item_sha256, findings, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, cast(? as json), ?, cast(? as json), ?, ?)
                        on conflict (draft, item) do update set origin = excluded.origin, outline = excluded.outline,
                            bpmn = excluded.bpmn, forms = excluded.forms, item_sha256 = excluded.item_sha256,
                            findings = excluded.findings, saved_by = excluded.saved_by, saved_at = excluded.saved_at""")
                .params(draft, model.item().value(), model.origin().name(), model.outline())
                .params(model.files().bpmn(), json(model.files().forms()), model.itemSha256(), json(model.findings()))
                .params(by.person(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Of items that the draft no longer has. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepOnly(long draft, List<ItemCode> items) {
        database.sql("delete from plan_draft_model where draft = :draft and item not in (:items)")
                .param("draft", draft)
                .param("items", items.stream().map(ItemCode::value).toList())
                .update();
    }

    private static DraftedModel model(ResultSet row, Plan plan) throws SQLException {
        ItemCode item = new ItemCode(row.getString("item"));
        return new DraftedModel(
                item,
                ModelOrigin.valueOf(row.getString("origin")),
                row.getString("outline"),
                new ItemModelFiles(
                        ItemProcess.key(plan.id(), item),
                        row.getString("bpmn"),
                        read(row.getString("forms"), new TypeReference<Map<String, String>>() {})),
                row.getString("item_sha256"),
                read(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }

    private static String json(Object value) {
        try {
            return PlanJson.JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return PlanJson.JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Mô hình của bản nháp lưu trong cơ sở dữ liệu không đọc được", unreadable);
        }
    }
}
