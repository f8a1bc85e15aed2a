package vn.dieuphoi.models.check;

import java.util.Map;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Keeps what was read while memory lasts: a draft is checked among all the models in force, and those rarely change. What
 * it gives is not for two threads at once.
 */
public final class ModelReader {

    private final Map<Text, Model> read = new ConcurrentReferenceHashMap<>();

    /** @throws ModelException when it is no BPMN 2.0 */
    Model read(String file, String xml) {
        return read.computeIfAbsent(new Text(file, xml), text -> Model.read(text.file(), text.xml()));
    }

    private record Text(String file, String xml) {}
}
