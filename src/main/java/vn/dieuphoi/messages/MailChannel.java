package vn.dieuphoi.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP; off as long as no server is configured ({@code spring.mail.host}). Every attempt of a letter has the
 * same Message-ID, and one that may be a repeat says so in subject and header.
 */
@Component
@Order(1)
class MailChannel implements MessageChannel {

    static final String NAME = "mail";

    /** On a letter that may have arrived before. */
    private static final String REPEAT = "X-DieuPhoi-Repeat";

    private final Optional<JavaMailSender> server;
    private final MailText text;
    private final MachineTime time;
    private final boolean enabled;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> server,
            MailText text,
            MachineTime time,
            @Value("${dieuphoi.mail.enabled:true}") boolean enabled,
            @Value("${dieuphoi.mail.from:dieu-phoi@example.vn}") String from) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.text = text;
        this.time = time;
        this.enabled = enabled;
        this.from = from;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Thư điện tử";
    }

    @Override
    public boolean on() {
        return enabled && server.isPresent();
    }

    @Override
    public Optional<String> addressOf(String id, String email) {
        return Optional.of(email).filter(known -> !known.isBlank());
    }

    @Override
    public void send(Letter letter) {
        JavaMailSender out = server.orElseThrow();
        MimeMessage mail = written(out.createMimeMessage(), letter);
        try {
            out.send(mail);
        } catch (MailAuthenticationException refused) {
            throw Undelivered.nobodyThere("Máy chủ thư từ chối tài khoản gửi; hãy kiểm tra spring.mail.*.", refused);
        } catch (MailSendException failed) {
            throw undelivered(failed);
        } catch (MailException failed) {
            throw Undelivered.refused("Máy chủ thư không nhận thư: " + failed.getMessage(), failed);
        }
    }

    private MimeMessage written(MimeMessage mail, Letter letter) {
        try {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text.plain(letter), StandardCharsets.UTF_8.name());
            MimeBodyPart html = new MimeBodyPart();
            html.setContent(text.html(letter), "text/html; charset=UTF-8");
            mail.setContent(new MimeMultipart("alternative", plain, html));
            mail.setFrom(new InternetAddress(from, "Điều Phối", StandardCharsets.UTF_8.name()));
            mail.setRecipient(MimeMessage.RecipientType.TO, addressee(letter));
            mail.setSubject((letter.repeat() ? "[gửi lại] " : "") + letter.title(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(time.now()));
            mail.setHeader("Message-ID", "<" + letter.reference() + "@dieuphoi>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (letter.repeat()) {
                mail.setHeader(REPEAT, "true");
            }
            return mail;
        } catch (AddressException unknown) {
            throw Undelivered.refused("Địa chỉ thư không đúng: " + letter.address(), unknown);
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw Undelivered.refused("Không lập được thư: " + fault.getMessage(), fault);
        }
    }

    private static InternetAddress addressee(Letter letter) throws AddressException, UnsupportedEncodingException {
        new InternetAddress(letter.address(), true).validate();
        return new InternetAddress(letter.address(), letter.name(), StandardCharsets.UTF_8.name());
    }

    private static Undelivered undelivered(MailSendException failed) {
        if (failed.getFailedMessages().isEmpty() || failed.getCause() != null) {
            // Before the first letter was handed over.
            return Undelivered.nobodyThere("Không kết nối được máy chủ thư: " + reason(failed), failed);
        }
        Exception why = failed.getFailedMessages().values().iterator().next();
        return why instanceof SendFailedException
                ? Undelivered.refused("Máy chủ thư không nhận địa chỉ này: " + reason(why), failed)
                : Undelivered.brokenOff("Máy chủ thư ngắt giữa chừng: " + reason(why), failed);
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Message.oneLine(String.valueOf(deepest.getMessage()));
    }
}
