package vn.dieuphoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says to whoever called the engine past our pages where the thing is done instead. */
final class ClosedPath implements AccessDeniedHandler {

    static final String SENTENCE = "Không làm việc này qua máy quy trình. Quản trị hệ thống sửa người và quyền ở trang"
            + " Nhân sự, mô hình ở trang Mô hình, việc bị lỗi ở trang Vận hành; mỗi người đổi mật khẩu ở trang Tài khoản.";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"ClosedPath\",\"message\":\"" + SENTENCE + "\"}");
    }
}
