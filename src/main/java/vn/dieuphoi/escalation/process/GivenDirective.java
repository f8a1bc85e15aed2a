package vn.dieuphoi.escalation.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.NoticeDesk;

/** What leadership decided, for the ways that part after it. */
@Component("directive")
@ExpressionBean
public class GivenDirective {

    private final NoticeDesk desk;

    GivenDirective(NoticeDesk desk) {
        this.desk = desk;
    }

    public boolean stops(String notice) {
        return desk.notice(notice)
                .directive()
                .filter(given -> given.kind() == Directive.Kind.STOP)
                .isPresent();
    }

    /** Whether another partner shall be asked in the place of the silent one. */
    public boolean asksAnother(String notice) {
        return desk.notice(notice).asksAnother();
    }
}
