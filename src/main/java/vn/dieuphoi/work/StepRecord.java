package vn.dieuphoi.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.TypedNumber;

/** What a person handed in at a step of an item's own process. */
@Entity
@Table(name = "work_step")
public class StepRecord {

    private static final String BEYOND_BOUNDS = "(số ghi sai, quá " + TypedNumber.MOST_DIGITS + " chữ số)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String workItem;
    private String task;
    private String step;
    private String name;

    private @Nullable String unit;

    @Column(name = "values_json")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> values;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "actor"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "acting_for"))
    private Actor actor;

    private Instant recordedAt;

    protected StepRecord() {}

    StepRecord(WorkKey workItem, DoneStep done, Instant now) {
        this.workItem = workItem.value();
        task = done.task();
        step = done.step();
        name = done.name();
        unit = done.unit();
        values = done.values();
        actor = done.actor();
        recordedAt = now;
    }

    /** The element of the model at which it was handed in. */
    public String step() {
        return step;
    }

    public String name() {
        return name;
    }

    /** Which of several products or activities, such as "Phóng sự 2/4". */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** The fields of the form, by their key; a number beyond all bounds is shown as the text that says so. */
    public Map<String, Object> values() {
        Map<String, Object> readable = new HashMap<>(values);
        readable.replaceAll((field, value) ->
                value instanceof Number number && TypedNumber.of(number).isEmpty() ? BEYOND_BOUNDS : value);
        return Map.copyOf(readable);
    }

    public Actor actor() {
        return actor;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
