package vn.dieuphoi.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Refuses a model whose start timer can never be true, such as 30 February: the engine takes such a timer as due now and
 * starts instances without end.
 */
@Component
class TimersThatNeverFire extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new Refusing());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static final class Refusing extends AbstractBpmnParseListener {

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            Element timer = element.element("timerEventDefinition");
            Element cycle = timer == null ? null : timer.element("timeCycle");
            if (cycle != null && neverTrue(cycle.getText().trim())) {
                throw new ProcessEngineException(
                        "Lịch \"%s\" của sự kiện bắt đầu \"%s\" không bao giờ đến; hãy sửa ngày hoặc tháng trong mô hình."
                                .formatted(cycle.getText().trim(), start.getId()));
            }
        }

        private static boolean neverTrue(String cron) {
            return CronExpression.isValidExpression(cron)
                    && CronExpression.parse(cron).next(LocalDateTime.of(2000, 1, 1, 0, 0)) == null;
        }
    }
}
