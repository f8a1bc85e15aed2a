package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.file.PlanFile;

/** A small project of one sound item with the models that it calls, into which a test plants a fault. */
final class Planted {

    static final String ITEM = "plan-item-9-4.bpmn";
    static final String REQUEST = "coordination-request.bpmn";

    private static final String OUTLINE = """
            item: "9.4"
            steps:
              - task: {id: chooseEnterprises, name: "Lựa chọn 04 doanh nghiệp", form: choose-enterprises, due: 20}
              - task: {id: decideNeed, name: "Kết luận có cần xin ý kiến", form: decide-need, due: 5}
              - choice:
                  id: need
                  question: "Cần xin ý kiến?"
                  branches:
                    - {label: "Cần", when: "${decision == 'needed'}", steps: [{task: {id: ask, name: "Xin ý kiến cơ sở"}}], end: "Ý kiến đã có"}
                    - {label: "Không", default: true, end: "Không cần ý kiến"}
            """;

    private static final Plan PLAN = PlanFile.at(Path.of("plans/2023.yaml")).plan();
    private static final ModelFiles PROJECT = ModelFiles.below(Path.of("processes/shared"), Path.of("forms"));
    private static final ModelCheck CHECK = new ModelCheck(new ClassPathBeans(), PLAN, PartyNames.shipped());
    private static final String SOUND = draft("9.4", OUTLINE);

    private Planted() {}

    static String draft(String item, String outline) {
        return new Scaffold(PLAN, PartyNames.shipped()).draft(new ItemCode(item), outline);
    }

    /** What is found in the sound item. */
    static List<Finding> inSound() {
        return in(ITEM, SOUND);
    }

    /** What is found in the item after a change of its file. */
    static List<Finding> inItem(UnaryOperator<String> fault) {
        return in(ITEM, changed(SOUND, fault));
    }

    /** What is found in another shipped model after a change of its file. */
    static List<Finding> inShared(String file, UnaryOperator<String> fault) {
        return in(file, changed(PROJECT.models().get(file), fault));
    }

    static List<Finding> in(String file, String xml) {
        ModelFiles files = PROJECT.with(ITEM, SOUND).with(file, xml);
        return CHECK.check(files).stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    static List<Finding> inForm(String file, UnaryOperator<String> fault) {
        String json = PROJECT.forms().get(file);
        return CHECK.check(PROJECT.with(ITEM, SOUND).withForm(file, changed(json, fault))).stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    static List<Finding> inNewForm(String file, String json) {
        return CHECK.check(PROJECT.with(ITEM, SOUND).withForm(file, json)).stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    /** Everything that is found in the project as it is. */
    static List<Finding> everywhere() {
        return CHECK.check(PROJECT.with(ITEM, SOUND));
    }

    private static String changed(String content, UnaryOperator<String> fault) {
        String changed = fault.apply(content);
        assertThat(changed).as("the fault must change the file").isNotEqualTo(content);
        return changed;
    }
}
