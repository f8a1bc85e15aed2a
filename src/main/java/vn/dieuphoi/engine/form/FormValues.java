package vn.dieuphoi.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * What a person typed into a form, already checked against it. The values live only while the task is being completed;
 * they never become process variables, so a listener that wants to keep one stores it in its own table.
 */
public final class FormValues {

    private final Map<String, Object> values;
    private final Set<String> asked;
    private final FormReads reads;

    /** @param asked the fields of the form, those hidden now among them */
    FormValues(Map<String, Object> values, Set<String> asked) {
        this(values, asked, FormReads.ANYTHING);
    }

    private FormValues(Map<String, Object> values, Set<String> asked, FormReads reads) {
        this.reads = reads;
        this.asked = Set.copyOf(asked);
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The values with which this task is being completed; for listeners of the complete event. */
    public static FormValues of(DelegateTask task) {
        return SubmittedForms.current().of(task.getId());
    }

    /**
     * The values of the start form, which wait in the instance until the first step takes them; taking them removes
     * them from the instance.
     *
     * @param declared what the step reads of them
     */
    public static FormValues takeStartForm(DelegateExecution execution, ReadsForm declared) {
        return StartForm.take(execution).readBy(FormReads.of(declared));
    }

    /** The same for somebody who reads no more than that. */
    public FormValues readBy(FormReads declared) {
        return new FormValues(values, asked, declared);
    }

    /** Whether the form has this field at all: one that was deployed before it was thought of does not. */
    public boolean asks(String field) {
        return asked.contains(field);
    }

    /** A text the form requires. */
    public String text(String field) {
        return required(field, optionalText(field));
    }

    public Optional<String> optionalText(String field) {
        return value(field).map(Object::toString);
    }

    /** A whole number the form requires. */
    public int number(String field) {
        return required(field, optionalDecimal(field)).intValueExact();
    }

    public Optional<BigDecimal> optionalDecimal(String field) {
        return value(field).map(value -> new BigDecimal(value.toString()));
    }

    /** A date the form requires. */
    public LocalDate date(String field) {
        return required(field, optionalDate(field));
    }

    public Optional<LocalDate> optionalDate(String field) {
        return value(field).map(value -> LocalDate.parse(value.toString()));
    }

    /** A ticked checkbox; an untouched one counts as not ticked. */
    public boolean ticked(String field) {
        return value(field).map(Boolean.TRUE::equals).orElse(false);
    }

    /** The chosen values of a checklist; empty when none was chosen. */
    public List<String> choices(String field) {
        return value(field).map(FormValues::strings).orElse(List.of());
    }

    /** All values by field, in the order of the form: texts, numbers, booleans, ISO dates as text, lists of texts. */
    public Map<String, Object> asMap() {
        assert reads.everything() : "asMap() needs @ReadsForm(everything = true)";
        return values;
    }

    private Optional<Object> value(String field) {
        assert reads.names(field) : "\"" + field + "\" is read and not named in @ReadsForm";
        @Nullable Object value = values.get(field);
        return Optional.ofNullable(value);
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> new Refused("Biểu mẫu này thiếu ô \"" + field
                + "\" mà bước sau cần nên chưa gửi được. Hãy báo quản trị viên: biểu mẫu đã bị sửa sai."));
    }
}
