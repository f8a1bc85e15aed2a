package vn.dieuphoi.models.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Takes down what one rule finds in one file. */
final class Report {

    private final String file;
    private final String rule;
    private final List<Finding> findings = new ArrayList<>();

    Report(String file, String rule) {
        this.file = file;
        this.rule = rule;
    }

    void add(BaseElement element, String message) {
        add(String.valueOf(element.getId()), message);
    }

    void add(String element, String message) {
        findings.add(new Finding(file, element, rule, message));
    }

    /** About the file as a whole. */
    void add(String message) {
        add("-", message);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
