package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;

/** {@code leadership} in models: the group of the department's leadership, and that of the director alone. */
@ExpressionBean
@Component("leadership")
public class LeadershipExpressions {

    private final PartyRegister parties;

    LeadershipExpressions(PartyRegister parties) {
        this.parties = parties;
    }

    public String group() {
        return parties.leadership().code().value();
    }

    public String director() {
        return PartyRegister.DIRECTOR;
    }
}
