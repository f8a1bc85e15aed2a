package vn.dieuphoi.operation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What is answered while the database is away, or while more people ask than are served: written by hand, because the templates of our pages ask the database who is
 * signed in. A cookie tells the page, when it comes back, that what was typed there did not arrive; {@code page.js} then
 * brings it back.
 */
final class AwayAnswer {

    private static final String COOKIE = "dieu-phoi-gian-doan-";

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final int COOKIE_SECONDS = 3600;

    private AwayAnswer() {}

    /** Why nothing was done. */
    enum Cause {
        DATABASE(
                "DatabaseAway",
                "Hệ thống tạm gián đoạn",
                "Cơ sở dữ liệu chưa trả lời. Công việc đã ghi vẫn còn nguyên; quản trị hệ thống đã thấy sự cố này."),
        CROWD(
                "TooManyPeople",
                "Đang có quá nhiều người dùng cùng lúc",
                "Hệ thống vẫn chạy nhưng chưa phục vụ kịp. Công việc đã ghi vẫn còn nguyên.");

        private final String type;
        private final String heading;
        private final String words;

        Cause(String type, String heading, String words) {
            this.type = type;
            this.heading = heading;
            this.words = words;
        }
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String path, Cause cause)
            throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (isCall(path)) {
            response.setContentType("application/json");
            response.getWriter()
                    .write("{\"type\":\"" + cause.type + "\",\"message\":\"" + cause.heading
                            + ", chưa ghi được gì. Hãy thử lại sau ít giây.\"}");
            return;
        }
        boolean sent = !"GET".equals(request.getMethod());
        String page = sent ? pageBefore(request) : withQuery(path, request.getQueryString());
        Cookie mark = new Cookie(COOKIE + Integer.toHexString(page.hashCode()), "1");
        mark.setPath("/");
        mark.setMaxAge(COOKIE_SECONDS);
        mark.setAttribute("SameSite", "Lax");
        response.addCookie(mark);
        response.setContentType("text/html");
        response.getWriter().write(page(sent, page, cause));
    }

    private static boolean isCall(String path) {
        return path.startsWith("/camunda/api/")
                || path.startsWith("/api/")
                || path.startsWith("/minh-chung/api/")
                || path.startsWith("/actuator/");
    }

    /** The page on which a form was sent; only a path of ours. */
    private static String pageBefore(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(AwayAnswer::path)
                .orElse("/");
    }

    private static String path(String referer) {
        try {
            URI from = URI.create(referer);
            String path = from.getRawPath() == null || !from.getRawPath().startsWith("/") ? "/" : from.getRawPath();
            return path.startsWith("//") ? "/" : withQuery(path, from.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private static String page(boolean sent, String back, Cause cause) {
        String again = HtmlUtils.htmlEscape(back);
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s<title>%s · Điều Phối</title>
                <style>
                body { margin: 0; color: #1d2430; background: #f4f6f9; font: 16px/1.5 "Segoe UI", Roboto, "Noto Sans", sans-serif; }
                header { padding: .6rem 1.5rem; background: #9f1d20; color: #fff; font-size: 1.25rem; font-weight: 700; }
                main { max-width: 40rem; margin: 2rem auto; padding: 1rem 1.25rem; background: #fff; border: 1px solid #d9dee6; border-radius: 6px; }
                h1 { margin: 0 0 .75rem; font-size: 1.5rem; }
                a { display: inline-block; padding: .35rem .9rem; border-radius: 4px; background: #9f1d20; color: #fff; text-decoration: none; }
                @media (max-width: 700px) { main { margin: 1rem .75rem; } header { padding: .6rem .75rem; } }
                </style>
                </head>
                <body>
                <header>Điều Phối</header>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        sent ? "" : "<meta http-equiv=\"refresh\" content=\"" + RETRY_AFTER_SECONDS + "\">\n",
                        cause.heading,
                        cause.heading,
                        cause.words,
                        sent
                                ? "Nội dung vừa gửi <strong>chưa được ghi</strong>, nhưng trình duyệt còn giữ. Hãy mở lại trang"
                                        + " sau ít giây, xem lại rồi gửi lần nữa. Tệp đính kèm cần chọn lại."
                                : "Trang này tự mở lại sau " + RETRY_AFTER_SECONDS + " giây; hoặc hãy thử lại ngay.",
                        again,
                        sent ? "Mở lại trang vừa gửi" : "Thử lại");
    }
}
