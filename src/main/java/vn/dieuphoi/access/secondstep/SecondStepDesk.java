package vn.dieuphoi.access.secondstep;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.access.LoginDelays;
import vn.dieuphoi.access.LoginProblem;
import vn.dieuphoi.access.session.OpenSessions;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityLog;

/**
 * Where the second step is turned on and off by its owner, and taken away by an administrator from who lost the telephone.
 * Each of these is told to the owner and written down.
 */
@Service
@Transactional
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecondStepDesk {

    /** The page of one's own second step. */
    public static final String PAGE = "/tai-khoan/hai-buoc";

    private final SecondStep step;
    private final Accounts accounts;
    private final PersonRegister people;
    private final OpenSessions sessions;
    private final LoginDelays delays;
    private final MessageDesk messages;
    private final OfficeLog log;
    private final SecurityLog security;

    SecondStepDesk(
            SecondStep step,
            Accounts accounts,
            PersonRegister people,
            OpenSessions sessions,
            LoginDelays delays,
            MessageDesk messages,
            OfficeLog log,
            SecurityLog security) {
        this.step = step;
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.delays = delays;
        this.messages = messages;
        this.log = log;
        this.security = security;
    }

    /**
     * A secret that waits for its first code.
     *
     * @param picture an address of the kind {@code data:}
     * @param typed for who cannot take a picture
     */
    public record Waiting(String picture, String typed) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "Waiting";
        }
    }

    /** What was begun and not confirmed yet. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(String account) {
        return step.stored(account, false).map(key -> new Waiting(KeyPicture.of(key.address(account)), key.typed()));
    }

    /** Makes a secret, another one each time. */
    public void begin(String account) {
        requireOff(account);
        if (!step.canBeTurnedOn()) {
            throw new Refused("Máy chủ chưa cho bật xác nhận hai bước.");
        }
        step.begin(account);
    }

    /** Forgets what was begun. */
    public void leaveOff(String account) {
        requireOff(account);
        step.end(account);
    }

    private void requireOff(String account) {
        if (step.isOn(account)) {
            throw new Refused("Xác nhận hai bước đang bật; muốn đổi điện thoại thì tắt rồi bật lại.");
        }
    }

    /**
     * Turns it on when the code is of the new telephone; whatever else is open of the account ends.
     *
     * @param session the one that goes on
     * @return codes for paper, shown once
     */
    public List<String> confirm(String account, String code, String session) {
        requireOff(account);
        if (!step.takeCode(account, code.replaceAll("\\s", ""), false)) {
            throw new Refused(LoginProblem.CODE_WRONG.sentence());
        }
        if (!step.confirm(account)) {
            throw new Refused("Xác nhận hai bước vừa được bật ở cửa sổ khác.");
        }
        sessions.endOthers(account, session);
        note(
                Actor.of(account),
                account,
                "Bật xác nhận hai bước",
                "Từ nay đăng nhập bằng mật khẩu cần thêm mã trên điện thoại. Nếu không phải bạn bật, hãy báo ngay cho quản trị hệ thống.");
        return step.freshCodes(account);
    }

    /**
     * Other codes for paper; those before are good no more.
     *
     * @param address of whoever asks; wrong codes are slowed down as at the login
     */
    // A refusal must not take back that it was counted.
    @Transactional(noRollbackFor = Refused.class)
    public List<String> freshCodes(String account, String code, String address) {
        require(account, code, address);
        note(
                Actor.of(account),
                account,
                "Lập lại mã khôi phục",
                "Các mã khôi phục cũ không dùng được nữa. Nếu không phải bạn lập, hãy báo ngay cho quản trị hệ thống.");
        return step.freshCodes(account);
    }

    @Transactional(noRollbackFor = Refused.class)
    public void turnOff(String account, String code, String address) {
        require(account, code, address);
        step.end(account);
        note(
                Actor.of(account),
                account,
                "Tắt xác nhận hai bước",
                "Từ nay đăng nhập chỉ cần mật khẩu. Nếu không phải bạn tắt, hãy báo ngay cho quản trị hệ thống.");
    }

    private void require(String account, String code, String address) {
        if (!delays.mayTry(account, address)) {
            throw new Refused("Vừa nhập sai nhiều lần. Hãy đợi một lát, nhiều nhất một phút, rồi thử lại.");
        }
        if (step.take(account, code).isEmpty()) {
            throw new Refused(LoginProblem.CODE_WRONG.sentence());
        }
        delays.succeeded(account, address);
    }

    /** Takes it away from somebody who lost the telephone; the password alone lets them in again. */
    public void reset(String account, Actor actor) {
        if (!accounts.exists(account)) {
            throw new Refused("Không có tài khoản " + account + ".");
        }
        if (!step.end(account)) {
            throw new Refused("Tài khoản " + account + " không bật xác nhận hai bước.");
        }
        sessions.endAll(account);
        note(
                actor,
                account,
                "Gỡ xác nhận hai bước",
                people.displayName(actor)
                        + " đã gỡ xác nhận hai bước của bạn; đăng nhập lại chỉ cần mật khẩu. Nếu bạn không nhờ, hãy báo ngay cho lãnh đạo cơ quan.");
    }

    void tellOfPaper(String account) {
        note(
                Actor.of(account),
                account,
                "Đăng nhập bằng mã khôi phục",
                "Còn %d mã. Nếu không phải bạn, hãy đổi mật khẩu và báo ngay cho quản trị hệ thống."
                        .formatted(step.codesLeft(account)));
    }

    private void note(Actor actor, String account, String what, String words) {
        log.record(actor, Subject.of(account), what, null, null, null);
        security.record(
                SecurityEvent.SECOND_STEP,
                actor.person(),
                actor.person().equals(account) ? what : what + ": " + account);
        messages.tell(new Message(
                "account:" + account + ":second-step:" + LinkToken.random().hash(),
                MessageKind.ACCOUNT,
                Subject.of(account),
                what,
                words,
                PAGE,
                Recipient.people(account)));
    }
}
