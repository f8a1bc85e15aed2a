package vn.dieuphoi.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** What is said for a status when nobody has said more, and the way on which somebody says more. */
final class Answers {

    private static final String SENTENCE = Answers.class.getName() + ".sentence";

    private Answers() {}

    static void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        int status = refused instanceof TooMuch
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_BAD_REQUEST;
        refuse(request, response, status, refused);
    }

    /** Sends to the one page of refusals, which says the sentence. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, Refused refused)
            throws IOException {
        if (response.isCommitted()) {
            throw refused;
        }
        request.setAttribute(SENTENCE, refused.getMessage());
        response.sendError(status);
    }

    /** @param said what stands in the request under {@link #attribute()} */
    static String sentence(int status, @Nullable Object said) {
        return said instanceof String sentence ? sentence : of(status);
    }

    static String attribute() {
        return SENTENCE;
    }

    private static String of(int status) {
        return switch (status) {
            case 401 -> "Phiên làm việc đã hết. Hãy đăng nhập lại.";
            case 403 ->
                "Trang này không dành cho tài khoản của bạn. Nếu vừa gửi biểu mẫu, có thể phiên làm việc đã hết:"
                        + " hãy mở lại trang rồi gửi lần nữa; trên trang trả lời đề nghị, điều đã viết vẫn còn.";
            case 404, 410 -> "Không có trang này. Có thể đường dẫn đã cũ hoặc gõ nhầm.";
            case 405 -> "Trang này không mở được theo cách đó. Hãy mở lại từ trang chính.";
            case 409 ->
                "Việc này vừa được làm ở một nơi khác, hoặc nút đã được bấm hai lần: lần đầu đã được ghi. Hãy mở lại trang"
                        + " để xem tình trạng mới nhất.";
            case 413 ->
                "Tệp lớn hơn mức cho phép nên chưa được nhận. Bấm nút quay lại của trình duyệt: nội dung đã nhập"
                        + " vẫn còn; hãy nén ảnh hoặc tách tệp rồi tải lại.";
            case 415, 406 -> "Nội dung gửi lên không đúng dạng mà trang này nhận. Hãy tải lại trang rồi thử lại.";
            case 429 -> "Có quá nhiều lượt gọi. Hãy đợi ít phút rồi thử lại.";
            default ->
                status < 500
                        ? "Yêu cầu có giá trị không đúng hoặc thiếu (ngày, số, mã). Hãy quay lại, kiểm tra rồi thử lần nữa."
                        : "Có lỗi khi xử lý. Vui lòng thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống số của lỗi này.";
        };
    }
}
