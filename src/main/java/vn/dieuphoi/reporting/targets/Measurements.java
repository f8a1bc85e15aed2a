package vn.dieuphoi.reporting.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.document.TargetCode;

/** The table of measurements, to which rows are only ever added. */
@Component
class Measurements {

    private static final JsonMapper JSON = new JsonMapper();

    /** With each row the moment of its first entry: a correction says what should have been known then. */
    private static final String ROWS = """
            with recursive chain as (
                select m.*, m.entered_at as known_since from target_measurement m
                where plan = ? and corrects is null
                union all
                select m.*, c.known_since from target_measurement m join chain c on m.corrects = c.id)
            select * from chain""";

    private final JdbcClient database;

    Measurements(JdbcClient database) {
        this.database = database;
    }

    /** Where a row comes from, and what it replaces. */
    record Origin(
            @Nullable String dossier,
            @Nullable Long corrects,
            @Nullable String reason) {

        static final Origin BY_HAND = new Origin(null, null, null);
    }

    /** @throws Refused when the same was entered before, or somebody else has just corrected it */
    long add(PlanId plan, TargetCode target, Measured measured, Origin origin, Actor actor, Instant now) {
        try {
            return database.sql("""
                            insert into target_measurement (plan, target, measured_on, value, parts, source, note,
                                                            dossier, entered_by, entered_acting_for, entered_at,
                                                            corrects, reason)
                            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                    .params(
                            plan.value(),
                            target.value(),
                            measured.on(),
                            measured.value(),
                            json(measured.parts()),
                            measured.source(),
                            measured.note(),
                            origin.dossier(),
                            actor.person(),
                            actor.actingFor(),
                            Timestamp.from(now),
                            origin.corrects(),
                            origin.reason())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException again) {
            throw new Refused(
                    origin.corrects() != null
                            ? "Số liệu này vừa được người khác đính chính; hãy mở lại trang và đính chính dòng mới nhất."
                            : "Số liệu cùng ngày, cùng nguồn của chỉ tiêu này đã được ghi; nếu số cũ sai, hãy bấm Đính chính ở dòng đó.");
        }
    }

    /** All rows of a plan in the order of their entry. */
    List<Measurement> ofPlan(PlanId plan) {
        return database.sql(ROWS + " order by id")
                .param(plan.value())
                .query(Measurements::measurement)
                .list();
    }

    /** Of one target. */
    List<Measurement> of(PlanId plan, TargetCode target) {
        return database.sql(ROWS + " where target = ? order by id")
                .params(plan.value(), target.value())
                .query(Measurements::measurement)
                .list();
    }

    Optional<Measurement> find(PlanId plan, long id) {
        return database.sql(ROWS + " where id = ?")
                .params(plan.value(), id)
                .query(Measurements::measurement)
                .optional();
    }

    private static Measurement measurement(ResultSet row, int number) throws SQLException {
        long corrects = row.getLong("corrects");
        boolean first = row.wasNull();
        return new Measurement(
                row.getLong("id"),
                new TargetCode(row.getString("target")),
                new Measured(
                        row.getObject("measured_on", LocalDate.class),
                        row.getBigDecimal("value"),
                        parts(row.getString("parts")),
                        row.getString("source"),
                        row.getString("note")),
                Actor.in(row, "entered_by", "entered_acting_for"),
                row.getTimestamp("entered_at").toInstant(),
                row.getTimestamp("known_since").toInstant(),
                first ? null : corrects,
                row.getString("reason"));
    }

    static String json(Map<String, BigDecimal> figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, BigDecimal> parts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, BigDecimal>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Không đọc được số liệu của chỉ tiêu", damaged);
        }
    }
}
