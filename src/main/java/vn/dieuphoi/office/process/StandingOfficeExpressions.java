package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyRegister;

/** {@code standingOffice} in models: the group of the office that watches the plan. */
@ExpressionBean("Đơn vị thường trực theo dõi kế hoạch")
@Component("standingOffice")
public class StandingOfficeExpressions {

    private final PartyRegister parties;

    StandingOfficeExpressions(PartyRegister parties) {
        this.parties = parties;
    }

    @ExpressionMethod("nhóm của đơn vị thường trực")
    public String group() {
        return parties.standingOffice().code().value();
    }
}
