package vn.dieuphoi.coordination.sent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.coordination.answer.Askers;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;

/**
 * Presses those who have not answered, each request once a day: people with accounts are told, whoever has none is
 * written to at the registered address.
 */
@Service
public class SilentPartners {

    private final CoordinationDesk desk;
    private final AnswerLinkDesk addresses;
    private final Askers askers;
    private final MessageDesk messages;
    private final Clock clock;

    SilentPartners(CoordinationDesk desk, AnswerLinkDesk addresses, Askers askers, MessageDesk messages, Clock clock) {
        this.desk = desk;
        this.addresses = addresses;
        this.askers = askers;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What came of it, by the names of those who are asked.
     *
     * @param again who had been pressed today already
     * @param unreachable for whom no way is known
     */
    public record Pressed(List<String> told, List<String> again, List<String> unreachable) {}

    @Transactional
    public Pressed press(SentGroup group, Actor actor) {
        Pressed pressed = new Pressed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SentLine line : group.silent()) {
            CoordinationRequest request = line.request();
            if (!desk.remind(request.key(), actor)) {
                pressed.again().add(request.partyName());
            } else if (tell(line)) {
                pressed.told().add(request.partyName());
            } else {
                pressed.unreachable().add(request.partyName());
            }
        }
        return pressed;
    }

    private boolean tell(SentLine line) {
        CoordinationRequest request = line.request();
        String key = "remind " + request.key() + " " + Days.today(clock);
        String title = "Đôn đốc trả lời đề nghị phối hợp" + (line.line().overdue() ? ", đã quá hạn " : ", hạn ")
                + Days.written(request.dueOn());
        String body = "%s đề nghị %s trả lời: %s"
                .formatted(askers.of(request.key()).words(), request.partyName(), request.question());
        int told = messages.tell(new Message(
                key,
                MessageKind.REMINDER,
                request.key().subject(),
                title,
                body,
                "/de-nghi/tra-loi?ma=" + request.key(),
                Recipient.office(request.party())));
        return told > 0
                || addresses
                        .registeredAddress(request)
                        .filter(email -> messages.mailTo(key, request.partyName(), email, title, body, null))
                        .isPresent();
    }
}
