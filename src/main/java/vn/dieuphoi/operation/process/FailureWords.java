package vn.dieuphoi.operation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a job failed, in words for somebody who does not read programs. The program's own stand behind a fold. */
final class FailureWords {

    /** The first that fits: what lies deeper stands before what it causes. */
    private static final Map<Pattern, String> CAUSES = causes();

    /** A refusal of our own is written for people. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]");

    private FailureWords() {}

    static String of(@Nullable String message) {
        String said = message == null ? "" : message;
        for (Map.Entry<Pattern, String> cause : CAUSES.entrySet()) {
            if (cause.getKey().matcher(said).find()) {
                return cause.getValue();
            }
        }
        return VIETNAMESE.matcher(said).find()
                ? "Bị từ chối: " + said.replaceAll("\\s+", " ")
                : "Chương trình gặp lỗi khi chạy bước này.";
    }

    private static Map<Pattern, String> causes() {
        Map<Pattern, String> causes = new LinkedHashMap<>();
        cause(causes, "No space left|could not extend file|disk full", "Ổ đĩa của cơ sở dữ liệu đã đầy.");
        cause(
                causes,
                "I/O error.*backend|connection (has been|attempt)|Connection (refused|reset|is (closed|not available))"
                        + "|terminating connection|Cơ sở dữ liệu chưa trả lời|JDBC Connection",
                "Mất kết nối cơ sở dữ liệu khi đang chạy.");
        cause(
                causes,
                "deadlock detected|could not serialize|OptimisticLocking",
                "Hai bước cùng sửa một việc trong cùng lúc.");
        cause(causes, "duplicate key|unique constraint", "Điều sắp ghi đã có từ trước, không ghi được lần thứ hai.");
        cause(causes, "violates (foreign key|not-null|check)", "Dữ liệu sắp ghi không khớp với dữ liệu đang có.");
        cause(
                causes,
                "relation .* does not exist|column .* does not exist|permission denied for",
                "Cơ sở dữ liệu thiếu bảng, cột hoặc quyền mà chương trình cần.");
        cause(
                causes,
                "Unknown property used in expression|Cannot resolve identifier|Method not found|couldn't find",
                "Mô hình gọi tên một thứ mà ứng dụng không có.");
        cause(
                causes,
                "no processes deployed with key|no deployed process definition",
                "Mô hình gọi một quy trình chưa được nạp.");
        cause(causes, "OutOfMemory|StackOverflow", "Máy chủ ứng dụng không đủ bộ nhớ.");
        return causes;
    }

    private static void cause(Map<Pattern, String> causes, String sign, String words) {
        causes.put(Pattern.compile(sign, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), words);
    }
}
