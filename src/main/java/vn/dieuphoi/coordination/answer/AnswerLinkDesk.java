package vn.dieuphoi.coordination.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where links are made by which parties without an account answer. Looking at a link never uses it up, because mail
 * scanners follow links before people do; an answer or a declining does, accepting and asking back do not, so that the
 * conversation goes on by the same link.
 */
@Service
@Transactional
public class AnswerLinkDesk {

    /** After the answer is due the link stays open a little: a late answer is better than none. */
    static final int WORKING_DAYS_AFTER_DUE = 2;

    static final int LONGEST_DAYS = 30;

    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final AnswerLinks links;
    private final CoordinationDesk requests;
    private final RequestAnswers answers;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Askers askers;
    private final WorkingDays workingDays;
    private final MessageDesk messages;
    private final Journal journal;
    private final Clock clock;

    AnswerLinkDesk(
            AnswerLinks links,
            CoordinationDesk requests,
            RequestAnswers answers,
            PartyRegister parties,
            PersonRegister people,
            Askers askers,
            WorkingDays workingDays,
            MessageDesk messages,
            Journal journal,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.answers = answers;
        this.parties = parties;
        this.people = people;
        this.askers = askers;
        this.workingDays = workingDays;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why no link can be made for the request; empty when one can. */
    @Transactional(readOnly = true)
    public Optional<String> impossible(CoordinationRequest request) {
        if (request.state().closed()) {
            return Optional.of("Đề nghị đã kết thúc nên không tạo liên kết trả lời được nữa.");
        }
        return parties.party(request.party()).kind() == PartyKind.INTERNAL
                ? Optional.of("Đơn vị trực thuộc trả lời bằng tài khoản của mình; liên kết chỉ dành cho bên ngoài.")
                : Optional.empty();
    }

    /** Where the link of a request is sent: the registered address of the party, or of who answers for it. */
    @Transactional(readOnly = true)
    public Optional<String> registeredAddress(CoordinationRequest request) {
        return parties.party(request.party())
                .email()
                .or(() -> people.whoAnswersFor(request.party()).stream()
                        .map(Person::email)
                        .filter(email -> !email.isBlank())
                        .findFirst());
    }

    /**
     * Makes a link and sends it to the party's registered address. Who asks never holds it, and so cannot answer for the
     * party; only who does not ask may hand it over.
     *
     * @param handsOver whether the actor may see the link
     */
    public AnswerLinkIssued issue(RequestKey key, AnswerLinkOrder order, boolean handsOver, Actor actor) {
        CoordinationRequest request = requests.request(key);
        impossible(request).ifPresent(why -> {
            throw new Refused(why);
        });
        Instant now = clock.instant();
        Instant expiresAt = closing(order.lastDay());
        if (!expiresAt.isAfter(now)) {
            throw new Refused("Ngày hết hạn của liên kết đã qua; hãy chọn một ngày từ hôm nay (trước 17:00) trở đi.");
        }
        if (order.lastDay().isAfter(Days.today(clock).plusDays(LONGEST_DAYS))) {
            throw new Refused("Liên kết có hiệu lực nhiều nhất " + LONGEST_DAYS + " ngày; hãy chọn ngày sớm hơn.");
        }
        LinkToken token = LinkToken.random();
        String email = registeredAddress(request).orElse(null);
        AnswerLink link = links.save(new AnswerLink(key, token, order, email, expiresAt, actor, now));
        journal.recordChange(
                actor,
                key.subject(),
                "Tạo liên kết trả lời",
                "Dành cho " + link.forWhom()
                        + link.email().map(address -> " (" + address + ")").orElse(""),
                null,
                "còn hiệu lực đến 17:00 ngày " + Days.written(order.lastDay()));
        boolean mailed = email != null && mail(link, token, email);
        if (!mailed && !handsOver) {
            throw new Refused(
                    email == null
                            ? request.partyName()
                                    + " chưa có địa chỉ thư đã đăng ký. Hãy nhờ quản trị hệ thống ghi địa chỉ ở trang Tổ chức, hoặc nhờ văn thư tạo liên kết và chuyển."
                            : "Hệ thống chưa được cài đặt để gửi thư điện tử. Hãy nhờ văn thư tạo liên kết và chuyển.");
        }
        return new AnswerLinkIssued(link, token, mailed);
    }

    /** @return false when e-mail is not set up */
    private boolean mail(AnswerLink link, LinkToken token, String email) {
        CoordinationRequest request = requests.request(link.request());
        String body =
                "%s đề nghị: %s\n\nHạn trả lời: %s. Xin mở liên kết để trả lời, hỏi lại hoặc từ chối; liên kết dành riêng cho %s và mở được đến 17:00 ngày %s."
                        .formatted(
                                askers.of(link.request()).words(),
                                request.question(),
                                Days.written(request.dueOn()),
                                link.forWhom(),
                                Days.written(Days.of(link.expiresAt())));
        return messages.mailTo(
                "answer-link " + link.id(),
                link.forWhom(),
                email,
                "Đề nghị phối hợp gửi " + request.partyName(),
                body,
                AnswerLinkIssued.path(token));
    }

    /** The last day that is proposed for a new link. */
    @Transactional(readOnly = true)
    public LocalDate proposedLastDay(CoordinationRequest request) {
        LocalDate today = Days.today(clock);
        LocalDate from = request.dueOn().isAfter(today) ? request.dueOn() : today;
        LocalDate proposed = workingDays.plus(from, WORKING_DAYS_AFTER_DUE);
        LocalDate latest = today.plusDays(LONGEST_DAYS);
        return proposed.isAfter(latest) ? latest : proposed;
    }

    @Transactional(readOnly = true)
    public Optional<AnswerLink> find(LinkToken token) {
        return links.findByHash(token.hash());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AnswerLink> linksOf(RequestKey key) {
        return links.findByRequestOrderByIdDesc(key.value());
    }

    @Transactional(readOnly = true)
    public AnswerLink.State stateOf(AnswerLink link) {
        return link.state(clock.instant());
    }

    /**
     * Takes a reply by a link, in one transaction with using it up: when the reply is refused the link stays open.
     *
     * @throws Refused when the link is used, revoked or past its day, or the request waits for no reply
     */
    public void reply(LinkToken token, Reply reply) {
        AnswerLink link = links.findForUseByHash(token.hash())
                .orElseThrow(() -> new Refused("Không có liên kết này; hãy kiểm tra lại đường dẫn."));
        Instant now = clock.instant();
        link.requireOpen(now);
        if (reply.kind() == ReplyKind.ANSWER || reply.kind() == ReplyKind.DECLINE) {
            link.use(now);
        }
        answers.reply(link.request(), reply, link.actor());
    }

    /** @return the request whose link it was */
    public RequestKey revoke(long id, Actor actor) {
        AnswerLink link = links.findForUseById(id).orElseThrow(() -> new Refused("Không có liên kết này."));
        link.revoke(actor, clock.instant());
        journal.recordChange(
                actor,
                link.request().subject(),
                "Thu hồi liên kết trả lời",
                "Dành cho " + link.forWhom(),
                AnswerLink.State.OPEN.label(),
                AnswerLink.State.REVOKED.label());
        return link.request();
    }

    private static Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
