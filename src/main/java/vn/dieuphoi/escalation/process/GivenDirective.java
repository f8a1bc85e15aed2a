package vn.dieuphoi.escalation.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkRegister;

/** What leadership decided, for the ways that part after it. */
@Component("directive")
@ExpressionBean("Điều lãnh đạo đã chỉ đạo, để rẽ nhánh")
public class GivenDirective {

    private final NoticeDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;

    GivenDirective(NoticeDesk desk, WorkRegister register, PartyRegister parties) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
    }

    /** The leader in charge of the late office; of the office that leads the work where an outside party is late. */
    @ExpressionMethod("lãnh đạo phụ trách đơn vị bị chậm")
    public String leaderOf(String notice) {
        Notice raised = desk.notice(notice);
        return parties.find(raised.responsible())
                .filter(party -> party.kind() == PartyKind.INTERNAL)
                .map(Party::code)
                .or(() -> raised.workItem().map(work -> register.item(work).lead()))
                .map(parties::inChargeOf)
                .orElseGet(() -> parties.leadership().code().value());
    }

    /** Whether the whole piece of work ends with it: stopped, or carried over. */
    @ExpressionMethod("chỉ đạo có kết thúc việc không")
    public boolean stops(String notice) {
        return desk.notice(notice)
                .directive()
                .flatMap(given -> given.kind().ending())
                .isPresent();
    }

    /** Whether another partner shall be asked in the place of the silent one. */
    @ExpressionMethod("chỉ đạo có hỏi đơn vị khác thay đơn vị im lặng không")
    public boolean asksAnother(String notice) {
        return desk.notice(notice).asksAnother();
    }
}
