package vn.dieuphoi.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.due.MovedTask;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Handover;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;

/**
 * Carries a directive out on what is running: due dates and timers follow a new day, open tasks a new office. A stop is
 * carried out by a model of its own, because it ends this one as well.
 */
@Component("applyDirective")
@ExpressionBean("Thi hành chỉ đạo trên việc đang chạy: hạn mới, đơn vị mới")
class ApplyDirective implements JavaDelegate {

    private static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");
    private static final ProcessVariable<String> PARTY = ProcessVariable.text("party");

    private final NoticeDesk desk;
    private final OpenWork openWork;
    private final Handover handover;

    ApplyDirective(NoticeDesk desk, OpenWork openWork, Handover handover) {
        this.desk = desk;
        this.openWork = openWork;
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Notice notice = desk.notice(OpenNotice.NOTICE.of(execution));
        desk.apply(notice.key());
        notice.directive().ifPresent(directive -> {
            if (notice.asksAnother() && directive.newOffice() != null) {
                REQUEST.set(execution, notice.subject().key());
                PARTY.set(execution, directive.newOffice().value());
            } else {
                follow(notice, directive);
            }
        });
    }

    private void follow(Notice notice, Directive directive) {
        notice.workItem().ifPresent(work -> {
            openWork.followDeadlines(work);
            if (directive.newOffice() != null) {
                List<MovedTask> moved = openWork.followOffice(
                        work, directive.reason(), notice.directedBy().orElse(Actor.SYSTEM));
                handover.tell(work, notice.responsible(), directive.newOffice(), moved);
            }
        });
    }
}
