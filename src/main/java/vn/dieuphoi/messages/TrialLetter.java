package vn.dieuphoi.messages;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;

/** What is set for mail, and a letter to oneself that shows whether it is right. */
@Component
public class TrialLetter {

    private final MailChannel mail;
    private final Environment settings;
    private final MachineTime time;

    TrialLetter(MailChannel mail, Environment settings, MachineTime time) {
        this.mail = mail;
        this.settings = settings;
        this.time = time;
    }

    public boolean on() {
        return mail.on();
    }

    /** The server as it is set; empty for none. */
    public String server() {
        String host = settings.getProperty("spring.mail.host", "");
        String port = settings.getProperty("spring.mail.port", "");
        return host.isBlank() || port.isBlank() ? host : host + ":" + port;
    }

    public String account() {
        return settings.getProperty("spring.mail.username", "");
    }

    /** Whether one is set; what it is nobody is shown. */
    public boolean withPassword() {
        return !settings.getProperty("spring.mail.password", "").isEmpty();
    }

    public String from() {
        return settings.getProperty("dieuphoi.mail.from", "");
    }

    public String baseUrl() {
        return settings.getProperty("dieuphoi.mail.base-url", "");
    }

    /** @throws Refused when no server is set or the server does not take the letter, with its reason */
    public void send(String person, String address) {
        if (!mail.on()) {
            throw new Refused("Chưa nhập máy chủ thư. Hãy đặt SPRING_MAIL_HOST trong môi trường rồi khởi động lại.");
        }
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refused("Hãy ghi địa chỉ thư của mình, ví dụ ten@co-quan.vn.");
        }
        try {
            mail.send(new Letter(
                    0,
                    "trial/" + UUID.randomUUID(),
                    MessageKind.FAULT,
                    LocalDate.ofInstant(time.now(), HoChiMinhTime.ZONE),
                    person,
                    person,
                    address,
                    "Thư thử từ Điều Phối",
                    Content.of(
                            "Máy chủ thư đã được thiết lập đúng. Thông báo của Điều Phối sẽ đến bằng địa chỉ gửi này."),
                    null,
                    false));
        } catch (Undelivered failed) {
            throw new Refused("Chưa gửi được thư thử. " + failed.getMessage());
        }
    }
}
