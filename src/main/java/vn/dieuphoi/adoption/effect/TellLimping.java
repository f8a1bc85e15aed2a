package vn.dieuphoi.adoption.effect;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.StartsLookedFor;

/** The standing office hears once of each thing of a plan that would never start; the board says it until it is put right. */
@Component
class TellLimping {

    private final PlansThatLimp limping;
    private final PartyRegister parties;
    private final MessageDesk messages;

    TellLimping(PlansThatLimp limping, PartyRegister parties, MessageDesk messages) {
        this.limping = limping;
        this.parties = parties;
        this.messages = messages;
    }

    @EventListener
    @Transactional
    public void tell(StartsLookedFor looked) {
        parties.holder(PartyDuty.STANDING_OFFICE)
                .ifPresent(office -> limping.settled()
                        .forEach(limp -> messages.tell(new Message(
                                limp.key(),
                                MessageKind.PLAN,
                                Subject.of(limp.key()),
                                "Kế hoạch có mục chưa chạy được",
                                limp.says(),
                                "/ke-hoach",
                                Recipient.office(office.code())))));
    }
}
