package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has to look at in a draft.
 *
 * @param unsure facts that were read with little confidence, with the reason
 * @param missing what the document does not say, or what was not found
 */
record DraftReport(int items, int parties, List<String> unsure, List<String> missing) {

    private static final double SURE = 0.8;

    static DraftReport of(JsonNode draft) {
        DraftReport report = new DraftReport(
                draft.path("items").size(), draft.path("parties").size(), new ArrayList<>(), new ArrayList<>());
        draft.path("document").properties().forEach(fact -> report.look("văn bản, " + fact.getKey(), fact.getValue()));
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (JsonNode item : draft.path("items")) {
            String code = value(item.path("code"));
            codes.merge(code, 1, Integer::sum);
            item.properties().forEach(fact -> report.look("mục " + code + ", " + fact.getKey(), fact.getValue()));
            report.miss(code, item);
        }
        codes.forEach((code, times) -> {
            if (times > 1) {
                report.missing.add("số " + code + " dùng cho " + times + " mục; hãy sửa số");
            }
        });
        draft.path("remarks").forEach(remark -> report.missing.add(remark.asText()));
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
            unsure.add(where + ": “" + shortened(value(fact)) + "” – "
                    + fact.path("reason").asText());
        }
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
