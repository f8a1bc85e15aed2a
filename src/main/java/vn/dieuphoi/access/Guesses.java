package vn.dieuphoi.access;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;

/** Tells the owner of an account that somebody guesses at its password, once a day. */
@Component
public class Guesses {

    /** More than one's own fingers get wrong. */
    static final int TELLING = 10;

    /** The machine's: nobody guesses by the clock of the demonstration, which stands. */
    private static final InstantSource TIME = InstantSource.system();

    private final LoginDelays delays;
    private final MessageDesk messages;

    Guesses(LoginDelays delays, MessageDesk messages) {
        this.delays = delays;
        this.messages = messages;
    }

    /** Somebody was wrong about an account, from that address. */
    public void failed(String account, String address) {
        int failures = delays.failures(account);
        if (failures < TELLING) {
            return;
        }
        messages.tell(new Message(
                "account:" + account + ":guesses:"
                        + TIME.instant().atZone(HoChiMinhTime.ZONE).toLocalDate(),
                MessageKind.ACCOUNT,
                Subject.of(account),
                "Có người nhập sai mật khẩu tài khoản của bạn nhiều lần",
                "Trong ngày đã có %d lần nhập sai, lần gần nhất từ địa chỉ %s. Tài khoản không bị khóa; người đoán phải đợi lâu dần. Nếu không phải bạn, hãy dùng mật khẩu dài và báo cho quản trị hệ thống."
                        .formatted(failures, address),
                "/tai-khoan",
                Recipient.people(account)));
    }
}
