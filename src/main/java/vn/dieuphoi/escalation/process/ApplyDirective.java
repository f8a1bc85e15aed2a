package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Carries a directive out; a change of office takes the open tasks of the item along. */
@Component("applyDirective")
@ExpressionBean
class ApplyDirective implements JavaDelegate {

    private final NoticeDesk desk;
    private final WorkRegister register;

    ApplyDirective(NoticeDesk desk, WorkRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Notice notice = desk.notice(OpenNotice.NOTICE.of(execution));
        PartyCode before = register.item(notice.workItem()).lead();
        desk.apply(notice.key());
        PartyCode office = notice.directive().map(Directive::newOffice).orElse(null);
        if (office != null) {
            moveTasks(execution.getProcessEngineServices().getTaskService(), notice.workItem(), before, office);
        }
    }

    private static void moveTasks(TaskService tasks, WorkKey workItem, PartyCode before, PartyCode after) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(workItem.value())
                .taskCandidateGroup(before.value())
                .includeAssignedTasks()
                .list()) {
            tasks.addCandidateGroup(task.getId(), after.value());
            tasks.deleteCandidateGroup(task.getId(), before.value());
            tasks.setAssignee(task.getId(), null);
        }
    }
}
