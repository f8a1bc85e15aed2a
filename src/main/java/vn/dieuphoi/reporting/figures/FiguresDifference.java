package vn.dieuphoi.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what differs between two versions of the same figures. */
final class FiguresDifference {

    private FiguresDifference() {}

    static List<String> between(PeriodFigures before, PeriodFigures after) {
        List<String> lines = new ArrayList<>();
        compare(lines, items(before), items(after));
        compare(lines, asked(before), asked(after));
        compare(lines, assigned(before), assigned(after));
        compare(lines, targets(before), targets(after));
        return lines;
    }

    private static void compare(
            List<String> lines, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        all.keySet().forEach(name -> {
            Map<String, String> old = before.getOrDefault(name, Map.of());
            Map<String, String> now = after.getOrDefault(name, Map.of());
            Map<String, String> facts = new LinkedHashMap<>(old);
            now.forEach(facts::putIfAbsent);
            facts.keySet().forEach(fact -> line(lines, name + ", " + fact, old.get(fact), now.get(fact)));
        });
    }

    private static void line(List<String> lines, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            lines.add("%s: %s → %s".formatted(what, shown(before), shown(after)));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "không" : value;
    }

    private static Map<String, Map<String, String>> items(PeriodFigures figures) {
        return figures.items()
                .collect(Collectors.toMap(
                        item -> "Mục " + item.code(),
                        FiguresDifference::facts,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> facts(PeriodFigures.Item item) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("tình trạng", item.standing());
        facts.put("chủ trì", item.leadName());
        put(facts, "hoàn thành (%)", item.percent());
        put(facts, "hạn", item.dueOn());
        put(facts, "số lần gia hạn", item.extensions());
        item.products()
                .forEach(
                        made -> facts.put(made.name(), "%d/%d %s".formatted(made.done(), made.planned(), made.unit())));
        return facts;
    }

    private static Map<String, Map<String, String>> asked(PeriodFigures figures) {
        return figures.coordination().stream()
                .collect(Collectors.toMap(
                        asked -> "Phối hợp của " + asked.name(),
                        asked -> {
                            Map<String, String> facts = new LinkedHashMap<>();
                            put(facts, "được đề nghị", asked.asked());
                            put(facts, "trả lời đúng hạn", asked.inTime());
                            put(facts, "trả lời quá hạn", asked.late());
                            put(facts, "chưa trả lời, còn hạn", asked.open());
                            put(facts, "chưa trả lời, quá hạn", asked.overdue());
                            return facts;
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, Map<String, String>> assigned(PeriodFigures figures) {
        return figures.assigned().stream()
                .collect(Collectors.toMap(
                        given -> "Việc giao " + given.work(),
                        given -> Map.of("tình trạng", given.status().label()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, Map<String, String>> targets(PeriodFigures figures) {
        return figures.targets().stream()
                .collect(Collectors.toMap(
                        line -> "Chỉ tiêu " + line.name(),
                        line -> {
                            Map<String, String> facts = new LinkedHashMap<>();
                            put(facts, "kế hoạch (%s)".formatted(line.unit()), plain(line.target()));
                            put(facts, "thực hiện (%s)".formatted(line.unit()), plain(line.value()));
                            facts.put("đánh giá", line.standing());
                            put(facts, "nguồn", line.source());
                            return facts;
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
