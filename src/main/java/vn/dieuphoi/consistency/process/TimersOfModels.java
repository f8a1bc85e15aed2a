package vn.dieuphoi.consistency.process;

import java.io.ByteArrayInputStream;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.consistency.Search;
import vn.dieuphoi.consistency.Sighting;

/**
 * Where a token waits at a step, the timers that the step's model declares are set or have fired. Read from the deployed
 * text itself, so that it needs no running engine; a definition never changes.
 */
@Component
class TimersOfModels implements Search {

    private final JdbcClient database;
    private final Map<String, List<Timer>> timers = new ConcurrentHashMap<>();

    TimersOfModels(JdbcClient database) {
        this.database = database;
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
                        .map(timer -> new Sighting(text(row, "subject"), text(row, "model") + ": " + timer.id())))
                .distinct()
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private List<Timer> of(String definition) {
        return timers.computeIfAbsent(
                definition,
                id -> read(database.sql("""
                        select b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = ?""").param(id).query(byte[].class).single()));
    }

    private static List<Timer> read(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
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
