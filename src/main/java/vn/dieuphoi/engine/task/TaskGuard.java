package vn.dieuphoi.engine.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.DeployedForms;
import vn.dieuphoi.engine.form.GrownForms;
import vn.dieuphoi.engine.form.ListenersOfForms;
import vn.dieuphoi.engine.form.SubmittedForms;
import vn.dieuphoi.engine.form.TaskFields;

/**
 * The one place for every user task: only the assignee completes, submitted values are checked against the form, and
 * they do not become process variables. The models say nothing of it, so none can forget it.
 */
@Component
class TaskGuard extends AbstractProcessEnginePlugin {

    private final DeployedForms forms;
    private final ObjectProvider<TaskFields> fields;
    private final TaskKeeper keeper;
    private final ListenersOfForms reads;
    private final ObjectProvider<StartCheck> starts;
    private final ObjectProvider<StartChoices> choices;

    private final ObjectProvider<Substitution> substitution;

    TaskGuard(
            ObjectProvider<TaskContext> context,
            ObjectProvider<Substitution> substitution,
            ObjectProvider<TaskWatch> watch,
            ObjectProvider<StartCheck> starts,
            ObjectProvider<StartChoices> choices,
            ObjectProvider<TaskFields> fields,
            ListableBeanFactory spring) {
        this.fields = fields;
        this.forms = new DeployedForms(fields);
        this.reads = new ListenersOfForms(spring);
        this.keeper = new TaskKeeper(context, substitution, watch);
        this.substitution = substitution;
        this.starts = starts;
        this.choices = choices;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTasks(substitution));
        engine.setFormService(new GrownForms(fields));
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new SubmittedForms.Factory()));
        engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), new Guarding()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new PlainRefusals(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new PlainRefusals(engine)));
    }

    private static <T> List<T> with(@Nullable List<T> others, T ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(ours);
        return all;
    }

    /** Puts the guard on every user task and start form while a model is parsed. */
    private final class Guarding extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, keeper::created);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, keeper::changed);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, keeper::completing);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, keeper::deleted);
            task.setTaskFormHandler(new GuardedTaskForm(task.getTaskFormHandler(), forms, keeper, reads));
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            if (scope instanceof ProcessDefinitionEntity definition) {
                @Nullable StartFormHandler handler = definition.getStartFormHandler();
                // A process with several start events comes here once for each.
                if (handler != null && !(handler instanceof GuardedStartForm)) {
                    definition.setStartFormHandler(new GuardedStartForm(handler, forms, starts, choices));
                }
            }
        }
    }
}
