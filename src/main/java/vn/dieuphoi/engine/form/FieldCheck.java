package vn.dieuphoi.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.TypedText;

/** Checks one submitted value against its field, and says in Vietnamese what is wrong with it. */
final class FieldCheck {

    /** Room for a long report, and none for filling the database. */
    private static final int LONGEST_TEXT = 50_000;

    private static final String TODAY = "today";

    private final Map<String, Object> submitted;
    private final Map<String, Object> around;
    private final LocalDate today =
            LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), HoChiMinhTime.ZONE);

    /** @param around what option lists can see besides: the variables of the task */
    FieldCheck(Map<String, Object> submitted, Map<String, Object> around) {
        this.submitted = submitted;
        this.around = around;
    }

    /** The value as listeners will read it; empty when nothing was entered or the value is wrong. */
    Optional<Object> accept(FormField field, @Nullable Object value, List<String> errors) {
        Problems problems = new Problems(field, errors);
        if (value == null || value.equals("") || value instanceof String text && text.isBlank() || isEmptyList(value)) {
            if (field.required()) {
                problems.add(field.choice() ? "cần chọn" : "cần nhập");
            }
            return Optional.empty();
        }
        Optional<Object> accepted = switch (field.type()) {
            case "number" -> number(field, value, problems);
            case "checkbox" -> flag(field, value, problems);
            case "datetime" -> date(field, value, problems);
            default -> field.choice() ? choice(field, value, problems) : text(field, value, problems);
        };
        return problems.none() ? accepted : Optional.empty();
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof List<?> list && list.isEmpty();
    }

    private static Optional<Object> number(FormField field, Object value, Problems problems) {
        Optional<BigDecimal> read =
                value instanceof Number figure ? TypedNumber.of(figure) : TypedNumber.read(value.toString());
        if (read.isEmpty()) {
            return problems.add("phải là số như 38.400 hoặc 7,5, nhiều nhất " + TypedNumber.MOST_DIGITS + " chữ số");
        }
        BigDecimal number = read.get();
        field.limit("min")
                .filter(min -> number.compareTo(min) < 0)
                .ifPresent(min -> problems.add("không được nhỏ hơn " + shown(min)));
        field.limit("max")
                .filter(max -> number.compareTo(max) > 0)
                .ifPresent(max -> problems.add("không được lớn hơn " + shown(max)));
        BigDecimal exact = number.stripTrailingZeros();
        field.decimalDigits()
                .filter(digits -> exact.scale() > digits)
                .ifPresent(digits -> problems.add(digits == 0 ? "phải là số nguyên" : "chỉ có " + digits + " số lẻ"));
        return Optional.of(exact.scale() <= 0 && exact.precision() - exact.scale() < 10 ? exact.intValue() : number);
    }

    private static String shown(BigDecimal limit) {
        return limit.toPlainString().replace('.', ',');
    }

    private static Optional<Object> flag(FormField field, Object value, Problems problems) {
        if (!(value instanceof Boolean ticked)) {
            return problems.add("phải là có hoặc không");
        }
        return field.required() && !ticked ? problems.add("cần đánh dấu") : Optional.of(ticked);
    }

    private Optional<Object> date(FormField field, Object value, Problems problems) {
        try {
            LocalDate day = TypedDate.parse(value.toString());
            Optional<String> beyond = bounds(field).outOfBounds(day);
            return beyond.isPresent() ? problems.add(beyond.get()) : Optional.of(day.toString());
        } catch (Refused noDay) {
            return problems.add(String.valueOf(noDay.getMessage()));
        }
    }

    /** As the form states them: what has happened is not ahead, what is due has not passed and lies within the year. */
    private TypedDate bounds(FormField field) {
        TypedDate bounds = TypedDate.field(field.label());
        if (field.property("notBefore").filter(TODAY::equals).isPresent()) {
            bounds = bounds.notBefore(today, "đã qua");
        }
        if (field.property("notAfter").filter(TODAY::equals).isPresent()) {
            bounds = bounds.notAfter(today, "còn ở phía trước, mà ô này ghi việc đã có");
        }
        Optional<String> confirmation = field.property("withinPlanUnless");
        return confirmation.isPresent()
                ? bounds.withinPlan(
                        today.with(TemporalAdjusters.lastDayOfYear()),
                        Boolean.TRUE.equals(submitted.get(confirmation.get())))
                : bounds;
    }

    private static Optional<Object> text(FormField field, Object value, Problems problems) {
        if (!(value instanceof String text)) {
            return problems.add("phải là chữ");
        }
        field.limit("minLength")
                .filter(min -> text.length() < min.intValue())
                .ifPresent(min -> problems.add("cần ít nhất " + min + " ký tự"));
        BigDecimal most = field.limit("maxLength").orElse(BigDecimal.valueOf(LONGEST_TEXT));
        if (text.length() > most.intValue()) {
            problems.add(TypedText.tooLong(text.length(), most.intValue()));
        }
        field.pattern()
                .filter(pattern -> !FormPattern.isFound(pattern, text))
                .ifPresent(pattern -> problems.add("chưa đúng mẫu"));
        return Optional.of(text.strip());
    }

    private Optional<Object> choice(FormField field, Object value, Problems problems) {
        List<String> options = field.optionsVariable().map(this::options).orElseGet(field::ownOptions);
        if (field.manyChoices() != value instanceof List) {
            return problems.add("chưa đúng dạng lựa chọn");
        }
        List<?> chosen = value instanceof List<?> list ? list : List.of(value);
        if (!chosen.stream().allMatch(one -> options.contains(String.valueOf(one)))) {
            return problems.add("hãy chọn trong danh sách");
        }
        return Optional.of(
                field.manyChoices() ? chosen.stream().map(String::valueOf).toList() : value);
    }

    private List<String> options(String variable) {
        List<String> options = new ArrayList<>();
        if (around.get(variable) instanceof Iterable<?> listed) {
            listed.forEach(one ->
                    options.add(String.valueOf(one instanceof Map<?, ?> option ? option.get("value") : one)));
        }
        return options;
    }

    /** Collects what is wrong with one field under its label. */
    private static final class Problems {

        private final FormField field;
        private final List<String> errors;
        private boolean none = true;

        Problems(FormField field, List<String> errors) {
            this.field = field;
            this.errors = errors;
        }

        Optional<Object> add(String problem) {
            errors.add("“" + field.label() + "” " + problem);
            none = false;
            return Optional.empty();
        }

        boolean none() {
            return none;
        }
    }
}
