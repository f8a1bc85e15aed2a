package vn.dieuphoi.access.password;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.access.LoginDelays;
import vn.dieuphoi.access.session.OpenSessions;
import vn.dieuphoi.engine.StoredPasswords;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.account.PasswordDuty;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityLog;

/**
 * Where passwords are set: by their owner who knows the one before, or with a link that an administrator makes and that is
 * good once. Either way the owner is told, and every other session ends. The time is the machine's; the clock of the
 * demonstration stands.
 */
@Service
@Transactional
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PasswordDesk {

    /** The page of one's own account. */
    public static final String ACCOUNT = "/tai-khoan";

    private final JdbcClient database;
    private final StoredPasswords stored;
    private final Accounts accounts;
    private final PersonRegister people;
    private final PasswordDuty duty;
    private final OpenSessions sessions;
    private final LoginDelays delays;
    private final MessageDesk messages;
    private final OfficeLog log;
    private final SecurityLog security;
    private final Duration linkLives;

    PasswordDesk(
            JdbcClient database,
            StoredPasswords stored,
            Accounts accounts,
            PersonRegister people,
            PasswordDuty duty,
            OpenSessions sessions,
            LoginDelays delays,
            MessageDesk messages,
            OfficeLog log,
            SecurityLog security,
            @Value("${dieuphoi.password.link}") Duration linkLives) {
        this.database = database;
        this.stored = stored;
        this.accounts = accounts;
        this.people = people;
        this.duty = duty;
        this.sessions = sessions;
        this.delays = delays;
        this.messages = messages;
        this.log = log;
        this.security = security;
        this.linkLives = linkLives;
    }

    /**
     * Sets another password for who knows the one before.
     *
     * @param address of whoever asks; wrong guesses are slowed down as at the login
     * @param session the one that goes on
     */
    // A refusal must not take back that it was counted.
    @Transactional(noRollbackFor = Refused.class)
    public void change(String account, String before, Wanted wanted, String address, String session) {
        if (!delays.mayTry(account, address)) {
            throw new Refused(
                    "Mật khẩu hiện tại vừa bị nhập sai nhiều lần. Hãy đợi một lát, nhiều nhất một phút, rồi thử lại.");
        }
        if (!stored.isPassword(account, before)) {
            throw new Refused("Mật khẩu hiện tại chưa đúng.");
        }
        delays.succeeded(account, address);
        if (wanted.password().equals(before)) {
            throw new Refused("Mật khẩu mới phải khác mật khẩu hiện tại.");
        }
        set(account, wanted);
        sessions.endOthers(account, session);
        log.record(Actor.of(account), Subject.of(account), "Đổi mật khẩu", null, null, null);
    }

    /**
     * Makes a link with which the owner of an account sets a new password; an earlier one is good no more.
     *
     * @return shown once and kept nowhere
     */
    public LinkToken link(String account, Actor actor) {
        Person person = people.person(account);
        if (person.hasLeft()) {
            throw new Refused(person.name() + " đã nghỉ; hãy mở lại tài khoản trước.");
        }
        if (!accounts.exists(account)) {
            throw new Refused("Không có tài khoản " + account + ".");
        }
        LinkToken token = LinkToken.random();
        database.sql("delete from password_link where account = ? and used_at is null")
                .param(account)
                .update();
        database.sql("insert into password_link (token_hash, account, made_by, ends_at)"
                        + " values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))")
                .params(token.hash(), account, actor.person(), linkLives.toSeconds())
                .update();
        log.record(actor, Subject.of(account), "Lập liên kết đặt lại mật khẩu", null, null, null);
        security.record(SecurityEvent.PASSWORD, actor.person(), "lập liên kết cho " + account);
        tell(
                account,
                "link:" + token.hash(),
                "Quản trị hệ thống đã lập liên kết đặt lại mật khẩu của bạn",
                people.displayName(actor)
                        + " đã lập liên kết để bạn đặt mật khẩu mới. Nếu bạn không yêu cầu, hãy báo ngay"
                        + " cho quản trị hệ thống; mật khẩu hiện tại vẫn dùng được cho đến khi liên kết được dùng.");
        return token;
    }

    /** Ends whatever the account has open, for who may have been spied on. */
    public void signOutEverywhere(String account, Actor actor) {
        people.person(account);
        sessions.endAll(account);
        log.record(actor, Subject.of(account), "Đăng xuất tài khoản ở mọi nơi", null, null, null);
    }

    /** The account that an open link is for. */
    @Transactional(readOnly = true)
    public Optional<String> accountOf(LinkToken token) {
        return database.sql("select account from password_link"
                        + " where token_hash = ? and used_at is null and ends_at > clock_timestamp()")
                .param(token.hash())
                .query(String.class)
                .optional()
                .filter(account ->
                        people.find(account).filter(person -> !person.hasLeft()).isPresent());
    }

    /** @return the account whose password is set now; empty when the link is good no more */
    public Optional<String> use(LinkToken token, Wanted wanted) {
        Optional<String> account = accountOf(token);
        account.ifPresent(owner -> {
            wanted.require(owner);
            boolean first = database.sql("update password_link set used_at = clock_timestamp()"
                                    + " where token_hash = ? and used_at is null")
                            .param(token.hash())
                            .update()
                    == 1;
            if (!first) {
                throw new Refused("Liên kết này vừa được dùng.");
            }
            set(owner, wanted);
            sessions.endAll(owner);
            log.record(Actor.of(owner), Subject.of(owner), "Đặt lại mật khẩu bằng liên kết", null, null, null);
        });
        return account;
    }

    private void set(String account, Wanted wanted) {
        wanted.require(account);
        accounts.reset(account, wanted.password());
        duty.done(account);
        security.record(SecurityEvent.PASSWORD, account, "đặt mật khẩu mới");
        tell(
                account,
                "set:" + LinkToken.random().hash(),
                "Mật khẩu của bạn đã được đổi",
                "Mọi phiên làm việc khác của tài khoản đã kết thúc. Nếu không phải bạn đổi, hãy báo ngay cho quản trị hệ thống.");
    }

    private void tell(String account, String what, String title, String words) {
        messages.tell(new Message(
                "account:" + account + ":" + what,
                MessageKind.ACCOUNT,
                Subject.of(account),
                title,
                words,
                ACCOUNT,
                Recipient.people(account)));
    }

    /** A password as its owner typed it, twice. */
    public record Wanted(String password, String again) {

        void require(String account) {
            PasswordRules.fault(password, account).ifPresent(fault -> {
                throw new Refused(fault);
            });
            if (!password.equals(again)) {
                throw new Refused("Hai lần nhập mật khẩu mới không giống nhau.");
            }
        }

        /** Never into a log. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }
}
