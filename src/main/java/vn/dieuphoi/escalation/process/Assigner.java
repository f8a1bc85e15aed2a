package vn.dieuphoi.escalation.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.office.PartyRegister;

/** Who gave the work and so decides about more time for it. */
@Component("assigner")
@ExpressionBean("Người giao việc, cũng là người quyết định gia hạn")
public class Assigner {

    static final ProcessVariable<String> EXTENSION = ProcessVariable.text("extension");

    private final ExtensionDesk desk;
    private final PartyRegister parties;

    Assigner(ExtensionDesk desk, PartyRegister parties) {
        this.desk = desk;
        this.parties = parties;
    }

    @ExpressionMethod("nhóm của người quyết định gia hạn")
    public String of(String extension) {
        return desk.deciderOf(extension).value();
    }

    @ExpressionMethod("có phải lãnh đạo quyết định không")
    public boolean isLeadership(String extension) {
        return desk.deciderOf(extension).equals(parties.leadership().code());
    }
}
