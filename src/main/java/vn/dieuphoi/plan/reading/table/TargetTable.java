package vn.dieuphoi.plan.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftTarget;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Stretch;

/** A table of figures to reach: one target a row that names a number. */
public final class TargetTable {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<bound>≥|>=|≤|<=|<|>|trên|dưới|tối thiểu|ít nhất|không quá|tối đa)?\\s*(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)");

    private TargetTable() {}

    /** @param first the number of the first target */
    public static List<DraftTarget> targets(TaskTable table, int first) {
        List<DraftTarget> targets = new ArrayList<>();
        for (TaskRow row : table.rows()) {
            Stretch name = row.cell(ColumnRole.TARGET);
            Stretch words = row.has(ColumnRole.PRODUCT) ? row.cell(ColumnRole.PRODUCT) : row.cell(ColumnRole.DUE);
            Matcher number = words.matcher(NUMBER);
            if (name.isBlank() || !number.find()) {
                continue;
            }
            String written = number.group("number").replace(".", "").replace(',', '.');
            Stretch raw = words.cut(number.start("number"), number.end("number"));
            targets.add(new DraftTarget(
                    "T" + (first + targets.size()),
                    Fact.words(name, "cột chỉ tiêu"),
                    Fact.words(name, "cột chỉ tiêu"),
                    Fact.sure(new BigDecimal(written), raw, "cột số liệu"),
                    row.has(ColumnRole.UNIT) ? Fact.words(row.cell(ColumnRole.UNIT), "cột đơn vị tính") : null,
                    direction(number.group("bound")),
                    List.of()));
        }
        return targets;
    }

    private static String direction(@Nullable String bound) {
        return bound == null
                ? "="
                : switch (bound) {
                    case "≤", "<=", "không quá", "tối đa" -> "≤";
                    case "<", "dưới" -> "<";
                    default -> "≥";
                };
    }
}
