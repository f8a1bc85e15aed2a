package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person has to look at in a draft.
 *
 * @param unsure facts that were read with little confidence, with the reason
 * @param missing what the document does not say, or what was not found
 */
record DraftReport(int items, int parties, List<String> unsure, List<String> missing) {

    private static final double SURE = 0.8;

    /** What the reader remarked and the report finds again, item by item, in what the file says now. */
    private static final Pattern SEEN_ABOVE =
            Pattern.compile("Số mục dùng hai lần|Không thấy ai chủ trì|Không thấy thời hạn");

    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("code", "số mục"),
            Map.entry("title", "tên"),
            Map.entry("text", "nội dung"),
            Map.entry("leads", "chủ trì"),
            Map.entry("partners", "phối hợp"),
            Map.entry("external", "bên ngoài"),
            Map.entry("start", "bắt đầu"),
            Map.entry("due", "thời hạn"),
            Map.entry("milestones", "mốc"),
            Map.entry("products", "sản phẩm"),
            Map.entry("subtasks", "phần việc"),
            Map.entry("number", "số"),
            Map.entry("issued", "ngày ban hành"),
            Map.entry("issuer", "cơ quan ban hành"),
            Map.entry("from", "ngày đầu"),
            Map.entry("to", "ngày cuối"),
            Map.entry("reportRule", "chế độ báo cáo"),
            Map.entry("standingOffice", "nơi nhận báo cáo"));

    static DraftReport of(JsonNode draft) {
        DraftReport report = new DraftReport(
                draft.path("items").size(), draft.path("parties").size(), new ArrayList<>(), new ArrayList<>());
        draft.path("document")
                .properties()
                .forEach(fact -> report.look("văn bản, " + named(fact.getKey()), fact.getValue()));
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (JsonNode item : draft.path("items")) {
            String code = value(item.path("code"));
            codes.merge(code, 1, Integer::sum);
            item.properties()
                    .forEach(fact -> report.look("mục " + code + ", " + named(fact.getKey()), fact.getValue()));
            report.miss(code, item);
        }
        codes.forEach((code, times) -> {
            if (times > 1) {
                report.missing.add("số " + code + " dùng cho " + times + " mục; hãy sửa số");
            }
        });
        draft.path("remarks").forEach(remark -> {
            if (!SEEN_ABOVE.matcher(remark.asText()).lookingAt()) {
                report.missing.add(remark.asText());
            }
        });
        return report;
    }

    private void miss(String code, JsonNode item) {
        if (item.path("leads").isEmpty()) {
            missing.add("mục " + code + ": chưa có ai chủ trì");
        }
        if (value(item.path("due")).isEmpty()) {
            missing.add("mục " + code + ": chưa có thời hạn");
        }
    }

    private void look(String where, JsonNode fact) {
        if (fact.isArray()) {
            fact.forEach(one -> look(where, one));
        } else if (fact.has("title")) {
            fact.forEach(one -> look(where, one));
        } else if (fact.path("confidence").asDouble(1) < SURE) {
            String raw = fact.path("raw").asText();
            String words = raw.isEmpty() || where.endsWith("(code)") || raw.equals(value(fact))
                    ? ""
                    : " (văn bản ghi: " + shortened(raw) + ")";
            unsure.add(where + ": “" + shortened(value(fact)) + "”" + words + " – "
                    + fact.path("reason").asText());
        }
    }

    /** A field as people call it, with its name in the file. */
    private static String named(String field) {
        String called = CALLED.get(field);
        return called == null ? field : called + " (" + field + ")";
    }

    private static String shortened(String words) {
        return words.length() <= 80 ? words : words.substring(0, 79) + "…";
    }

    private static String value(JsonNode fact) {
        JsonNode value = fact.isObject() ? fact.path("value") : fact;
        return value.isNull() ? "" : value.asText("");
    }

    /** For a person to read. */
    String text() {
        StringBuilder text = new StringBuilder("Bản nháp: " + items + " mục, " + parties + " đơn vị, " + unsure.size()
                + " chỗ chưa chắc, " + missing.size() + " điều cần biết.\n");
        unsure.forEach(line -> text.append("\n[Chưa chắc] ").append(line));
        missing.forEach(line -> text.append("\n[Cần biết] ").append(line));
        return text.toString().stripTrailing() + "\n";
    }
}
