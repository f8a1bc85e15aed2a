package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyRegister;

/** {@code leadership} in models: who signs what the department itself draws up, and the director alone. */
@ExpressionBean("Lãnh đạo Sở, để giao việc ký và duyệt")
@Component("leadership")
public class LeadershipExpressions {

    private final PartyRegister parties;

    LeadershipExpressions(PartyRegister parties) {
        this.parties = parties;
    }

    /** The leader in charge of the standing office, which draws it up; all of leadership where none is named. */
    @ExpressionMethod("lãnh đạo phụ trách đơn vị thường trực; chưa phân công thì cả lãnh đạo")
    public String group() {
        return parties.inChargeOf(parties.standingOffice().code());
    }

    @ExpressionMethod("riêng Giám đốc")
    public String director() {
        return parties.headGroup();
    }
}
