package vn.dieuphoi.installation;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whether the mail server takes us; no letter is sent. */
final class MailLook {

    private static final String ABOUT = "Thư điện tử";
    private static final String PATIENCE = "10000";

    private MailLook() {}

    static List<Finding> look(Environment settings) {
        String host = settings.getProperty("spring.mail.host", "");
        if (host.isBlank() || !settings.getProperty("dieuphoi.mail.enabled", Boolean.class, true)) {
            return List.of(Finding.warning(
                    ABOUT,
                    "chưa có máy chủ thư; mọi người chỉ thấy thông báo khi mở ứng dụng",
                    "Hãy đặt SPRING_MAIL_HOST, SPRING_MAIL_PORT và tài khoản nếu máy chủ cần."));
        }
        String from = settings.getProperty("dieuphoi.mail.from", "");
        Finding sender = from.endsWith("@example.vn")
                ? Finding.warning("Địa chỉ gửi", from + " là địa chỉ mẫu", "Hãy đặt DIEUPHOI_MAIL_FROM.")
                : Finding.ok("Địa chỉ gửi", from);
        return List.of(server(host, settings), sender);
    }

    private static Finding server(String host, Environment settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(settings.getProperty("spring.mail.port", Integer.class, JavaMailSenderImpl.DEFAULT_PORT));
        String user = settings.getProperty("spring.mail.username", "");
        Properties how = server.getJavaMailProperties();
        how.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        how.setProperty("mail.smtp.timeout", PATIENCE);
        how.setProperty("mail.smtp.auth", Boolean.toString(!user.isBlank()));
        for (String name :
                List.of("mail.smtp.starttls.enable", "mail.smtp.starttls.required", "mail.smtp.ssl.enable")) {
            String value = settings.getProperty("spring.mail.properties." + name);
            if (value != null) {
                how.setProperty(name, value);
            }
        }
        if (!user.isBlank()) {
            server.setUsername(user);
            server.setPassword(settings.getProperty("spring.mail.password", ""));
        }
        String address = host + ":" + server.getPort();
        try {
            server.testConnection();
            return Finding.ok(ABOUT, address + " nhận kết nối" + (user.isBlank() ? "" : " và tài khoản " + user));
        } catch (MessagingException refused) {
            return Finding.fault(
                    ABOUT,
                    address + ": "
                            + String.valueOf(refused.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    "Hãy kiểm tra máy chủ, cổng, tài khoản thư và tường lửa; thư chờ trong hàng đợi tới khi gửi được.");
        }
    }
}
