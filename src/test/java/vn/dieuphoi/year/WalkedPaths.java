package vn.dieuphoi.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Remembers every sequence flow that a token has taken, over all tests of one application. (The community's coverage
 * library reports one test class at a time; the plan year is walked over two years in one.)
 */
@Component
class WalkedPaths extends AbstractProcessEnginePlugin {

    private final Set<String> walked = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new Watching());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** As {@code process#flow}. */
    Set<String> walked() {
        return walked;
    }

    private final class Watching extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String process = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
            String flow = process + "#" + element.attribute("id");
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> walked.add(flow));
        }
    }
}
