package vn.dieuphoi.obligation.process;

import static java.util.Map.entry;

import java.util.Map;
import vn.dieuphoi.obligation.ObligationKind;

/** What kind of obligation a task is the hand of, by its id in the model. */
final class TaskKinds {

    private static final Map<String, ObligationKind> KINDS = Map.ofEntries(
            entry("userTask_reportProgress", ObligationKind.ROUND),
            entry("userTask_submitItemReport", ObligationKind.ITEM_REPORT),
            entry("userTask_confirmItemReport", ObligationKind.ITEM_REPORT),
            entry("userTask_answerRequest", ObligationKind.REQUEST),
            entry("userTask_clarifyRequest", ObligationKind.CLARIFICATION),
            entry("userTask_takeAnswer", ObligationKind.ANSWER_TO_TAKE),
            entry("userTask_decideDeclining", ObligationKind.DECLINING),
            entry("userTask_decideExtensionAsAssigner", ObligationKind.EXTENSION),
            entry("userTask_decideExtensionAsLeadership", ObligationKind.EXTENSION),
            entry("userTask_decideExtensionAsDirector", ObligationKind.EXTENSION),
            entry("userTask_giveDirective", ObligationKind.DIRECTIVE),
            entry("userTask_directorDirective", ObligationKind.DIRECTIVE),
            entry("userTask_closeItem", ObligationKind.CLOSING),
            entry("userTask_recordOutsideReport", ObligationKind.REPORT),
            entry("userTask_reviewReport", ObligationKind.REPORT),
            entry("userTask_planSurvey", ObligationKind.SURVEY),
            entry("userTask_provideFigures", ObligationKind.SURVEY),
            entry("userTask_recordIndicators", ObligationKind.SURVEY),
            entry("userTask_draftBudget", ObligationKind.BUDGET),
            entry("userTask_reviewBudget", ObligationKind.BUDGET));

    private TaskKinds() {}

    static ObligationKind of(String task) {
        ObligationKind known = KINDS.get(task);
        if (known != null) {
            return known;
        }
        if (task.startsWith("userTask_approve") || task.startsWith("userTask_accept")) {
            return ObligationKind.APPROVAL;
        }
        return task.startsWith("userTask_assign") ? ObligationKind.ASSIGNMENT : ObligationKind.STEP;
    }
}
