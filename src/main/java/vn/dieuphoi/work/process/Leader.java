package vn.dieuphoi.work.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;

/** The leader in charge of the office that leads a piece of work; all of leadership where none is named. */
@Component("leader")
@ExpressionBean("Lãnh đạo phụ trách đơn vị chủ trì")
public class Leader {

    private final Lead lead;
    private final PartyRegister parties;

    Leader(Lead lead, PartyRegister parties) {
        this.lead = lead;
        this.parties = parties;
    }

    @ExpressionMethod("lãnh đạo phụ trách; chưa phân công thì cả lãnh đạo")
    public String of(String workItem) {
        return parties.inChargeOf(new PartyCode(lead.of(workItem)));
    }
}
