package vn.dieuphoi.models.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Takes down what one rule finds in one file. */
public final class Report {

    private final String file;
    private final String rule;
    private final boolean looks;
    private final List<Finding> findings = new ArrayList<>();

    public Report(String file, String rule) {
        this(file, rule, false);
    }

    /** @param looks whether all that the rule finds only concerns how the model looks */
    Report(String file, String rule, boolean looks) {
        this.file = file;
        this.rule = rule;
        this.looks = looks;
    }

    public void add(BaseElement element, String message) {
        add(String.valueOf(element.getId()), message);
    }

    public void add(String element, String message) {
        findings.add(new Finding(file, 0, element, rule, message, looks));
    }

    /** About the file as a whole. */
    public void add(String message) {
        add("-", message);
    }

    /** What only concerns the looks, found by a rule that asks for more than those. */
    public void look(BaseElement element, String message) {
        findings.add(new Finding(file, 0, String.valueOf(element.getId()), rule, message, true));
    }

    /** What concerns more than the looks, found by a rule that mostly asks for those. */
    public void fault(String element, String message) {
        findings.add(new Finding(file, 0, element, rule, message, false));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
