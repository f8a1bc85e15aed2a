package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;

/** {@code standingOffice} in models: the group of the office that watches the plan. */
@ExpressionBean
@Component("standingOffice")
public class StandingOfficeExpressions {

    private final PartyRegister parties;

    StandingOfficeExpressions(PartyRegister parties) {
        this.parties = parties;
    }

    public String group() {
        return parties.standingOffice().code().value();
    }
}
