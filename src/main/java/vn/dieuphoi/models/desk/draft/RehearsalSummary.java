package vn.dieuphoi.models.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import vn.dieuphoi.Refused;

/**
 * What the desk reads of a rehearsal's {@code summary.json}.
 *
 * @param files SHA-256 of the models and forms that stood before the shipped ones
 */
record RehearsalSummary(String files, boolean passed, String words) {

    private static final int SHOWN = 3;
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Refused when it is no summary, or of a year that was rehearsed without models of one's own */
    static RehearsalSummary of(byte[] file) {
        JsonNode summary = read(file);
        JsonNode faults = summary.path("faults");
        if (!faults.isArray() || !summary.path("ledgerSha256").isTextual()) {
            throw noSummary();
        }
        if (!summary.path("modelsSha256").isTextual()) {
            throw new Refused("Lần diễn tập này chạy với mô hình đi kèm phần mềm, không với tệp của bộ."
                    + " Hãy diễn tập lại với --models và thư mục chứa các tệp của bộ.");
        }
        StringBuilder words =
                new StringBuilder("đơn vị “" + summary.path("offices").asText() + "”");
        for (int i = 0; i < Math.min(SHOWN, faults.size()); i++) {
            words.append("; ").append(faults.get(i).asText());
        }
        if (faults.size() > SHOWN) {
            words.append(" và ").append(faults.size() - SHOWN).append(" lý do khác");
        }
        return new RehearsalSummary(summary.path("modelsSha256").asText(), faults.isEmpty(), words.toString());
    }

    private static JsonNode read(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw noSummary();
        }
    }

    private static Refused noSummary() {
        return new Refused(
                "Đây không phải kết quả diễn tập; hãy chọn tệp summary.json trong thư mục mà lệnh rehearse đã ghi.");
    }
}
