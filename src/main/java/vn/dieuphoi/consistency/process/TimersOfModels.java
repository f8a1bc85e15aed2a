package vn.dieuphoi.consistency.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.search.Search;
import vn.dieuphoi.consistency.search.Sighting;
import vn.dieuphoi.engine.look.ModelTexts;

/**
 * Where a token waits at a step, the timers that the step's model declares are set or have fired. Read from the deployed
 * text itself, so that it needs no running engine; a definition never changes.
 */
@Component
class TimersOfModels implements Search {

    private final ModelTexts models;
    private final Map<String, List<Timer>> timers = new ConcurrentHashMap<>();

    TimersOfModels(ModelTexts models) {
        this.models = models;
    }

    @Override
    public String rule() {
        return "timer.missing";
    }

    /** @param candidates for each waiting step the timers of its instance that are set or fired since it began */
    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        return candidates.stream()
                .flatMap(row -> of(text(row, "definition")).stream()
                        .filter(timer -> timer.waitsAt().equals(row.get("step")))
                        .filter(timer -> !List.of(text(row, "known").split(",")).contains(timer.id()))
                        .map(timer ->
                                new Sighting(Subject.of(text(row, "subject")), text(row, "model") + ": " + timer.id())))
                .distinct()
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private List<Timer> of(String definition) {
        return timers.computeIfAbsent(definition, id -> read(models.ofDefinition(id)));
    }

    private static List<Timer> read(String bpmn) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        return model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getParentElement)
                .filter(event -> event instanceof BoundaryEvent || event instanceof IntermediateCatchEvent)
                .map(event -> event instanceof BoundaryEvent boundary
                        ? new Timer(boundary.getId(), boundary.getAttachedTo().getId())
                        : new Timer(((CatchEvent) event).getId(), ((CatchEvent) event).getId()))
                .collect(Collectors.toList());
    }

    /** @param waitsAt the step that runs while the timer does; the timer itself for one between two steps */
    private record Timer(String id, String waitsAt) {}
}
