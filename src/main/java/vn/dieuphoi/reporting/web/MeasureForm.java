package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.targets.Measured;
import vn.dieuphoi.reporting.targets.Measurement;

/**
 * The form for figures of a target as it was typed, so that a refusal can show it again.
 *
 * @param typed by field: on, value, part0, part1 …, none, source, note, reason
 */
record MeasureForm(Map<String, String> typed) {

    private static final int LONGEST_NOTE = 2000;

    static MeasureForm blank(LocalDate today) {
        return new MeasureForm(Map.of("on", today.toString()));
    }

    /** For correcting: what stands there now. */
    static MeasureForm of(Target target, Measurement measurement) {
        Map<String, String> typed = new HashMap<>();
        typed.put("on", measurement.on().toString());
        if (measurement.value() != null) {
            typed.put("value", FigureText.write(measurement.value()));
        }
        List<Target.Part> parts = target.breakdown();
        for (int index = 0; index < parts.size(); index++) {
            @Nullable
            BigDecimal figure = measurement.parts().get(parts.get(index).name());
            if (figure != null) {
                typed.put("part" + index, FigureText.write(figure));
            }
        }
        if (measurement.none()) {
            typed.put("none", "on");
        }
        typed.put("source", measurement.measured().source());
        Optional.ofNullable(measurement.measured().note()).ifPresent(note -> typed.put("note", note));
        return new MeasureForm(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean none() {
        return typed.containsKey("none");
    }

    /** @throws Refused when something typed is not what it should be */
    Measured read(Target target) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        List<Target.Part> parts = target.breakdown();
        for (int index = 0; index < parts.size(); index++) {
            String name = parts.get(index).name();
            number(name, "part" + index, target).ifPresent(figure -> figures.put(name, figure));
        }
        Optional<BigDecimal> value = number(target.name(), "value", target);
        if (none() && (value.isPresent() || !figures.isEmpty())) {
            throw new Refused("Đã ghi số liệu thì bỏ chọn “Chưa có số liệu”; nếu chưa có thì xóa số đã ghi.");
        }
        if (!none() && value.isEmpty() && figures.isEmpty()) {
            throw new Refused("Hãy ghi số liệu, hoặc chọn “Chưa có số liệu”.");
        }
        String note = TypedText.within(LONGEST_NOTE, "Ghi chú", get("note"));
        TypedText.within(LONGEST_NOTE, "Lý do", get("reason"));
        if (none() && note.isBlank()) {
            throw new Refused("Hãy ghi vì sao chưa có số liệu ở ô Ghi chú.");
        }
        LocalDate on = TypedDate.field("Thời điểm của số liệu").read(get("on"));
        return new Measured(on, value.orElse(null), figures, get("source"), note);
    }

    private Optional<BigDecimal> number(String name, String field, Target target) {
        String text = get(field);
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(FigureText.read(name, text, target.unit().equals("%")));
    }
}
