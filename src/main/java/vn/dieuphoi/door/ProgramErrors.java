package vn.dieuphoi.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said to programs that read us: every refusal below their address is a problem (RFC 9457), whoever refuses. */
final class ProgramErrors {

    static final String TYPE = "application/problem+json";

    private static final Pattern READ_INTERFACE = Pattern.compile("/api/v1\\b");
    private static final JsonMapper JSON = new JsonMapper();

    private ProgramErrors() {}

    /** @param address of what was asked for, as it came */
    static boolean isTheirs(@Nullable Object address) {
        return address instanceof String path && READ_INTERFACE.matcher(path).lookingAt();
    }

    /** @param number under which a failure of ours stands in the log; null for what is none */
    static Map<String, Object> problem(int status, String detail, @Nullable Object number) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put(
                "title", status == 404 ? "Không tìm thấy" : status < 500 ? "Yêu cầu chưa đúng" : "Chưa trả lời được");
        problem.put("status", status);
        problem.put("detail", detail);
        if (number != null) {
            problem.put("number", number);
        }
        return problem;
    }

    static String text(Map<String, Object> problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }
}
