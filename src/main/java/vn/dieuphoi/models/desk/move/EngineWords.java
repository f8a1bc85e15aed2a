package vn.dieuphoi.models.desk.move;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.desk.draft.DraftFinding;
import vn.dieuphoi.models.difference.ModelElements;

/** Says in Vietnamese why the engine refuses a model or a move. What it has no words for it quotes. */
public final class EngineWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("There is no migration instruction", "bước không còn trong bản mới");
        WORDS.put("incompatible types", "bước đã đổi loại");
        WORDS.put("not supported for activity instance migration", "loại bước này không chuyển được khi đang chạy");
        WORDS.put("Events are not of the same type", "sự kiện đã đổi loại");
        WORDS.put("not asyncBefore", "việc đang chờ chạy ở đây nhưng bản mới bỏ asyncBefore");
        WORDS.put("not asyncAfter", "việc đang chờ chạy ở đây nhưng bản mới bỏ asyncAfter");
        WORDS.put("inner activity of a multi-instance body", "bước lặp thành bước thường, hoặc ngược lại");
        WORDS.put("descendant of multi-instance body", "bước nằm trong nhóm lặp khác");
        WORDS.put("not an ancestor of target scope", "bước đã chuyển vào hoặc ra khỏi một nhóm bước");
        WORDS.put("multiple mappings for source activity", "một bước được chuyển về hai nơi");
        WORDS.put("event scope", "sự kiện gắn vào bước khác");
        WORDS.put("must be mapped", "nhóm bước bao ngoài không còn");
    }

    private EngineWords() {}

    /** @param model in which the names of the steps are looked up */
    static String of(ProcessEngineException refusal, ModelElements model) {
        if (refusal instanceof MigrationPlanValidationException plan) {
            return plan.getValidationReport().getInstructionReports().stream()
                    .map(report -> "“"
                            + model.nameOf(bare(report.getMigrationInstruction().getSourceActivityId())) + "”: "
                            + words(report.getFailures()))
                    .distinct()
                    .reduce((one, two) -> one + "; " + two)
                    .orElse(plain(refusal.getMessage()));
        }
        if (refusal instanceof MigratingProcessInstanceValidationException instance) {
            return ofInstance(instance.getValidationReport(), model);
        }
        return plain(refusal.getMessage());
    }

    private static String ofInstance(MigratingProcessInstanceValidationReport report, ModelElements model) {
        StringBuilder words = new StringBuilder(report.getFailures().isEmpty() ? "" : words(report.getFailures()));
        report.getActivityInstanceReports()
                .forEach(step -> append(words, model.nameOf(bare(step.getSourceScopeId())), step.getFailures()));
        report.getTransitionInstanceReports()
                .forEach(step -> append(words, model.nameOf(bare(step.getSourceScopeId())), step.getFailures()));
        return words.toString();
    }

    private static void append(StringBuilder words, String step, List<String> failures) {
        words.append(words.isEmpty() ? "" : "; ")
                .append('“')
                .append(step)
                .append("”: ")
                .append(words(failures));
    }

    /** What the parser found, each with its line; one without a line when it is something else. */
    public static List<DraftFinding> findings(String file, ProcessEngineException refusal) {
        if (refusal instanceof ParseException parse) {
            return parse.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> DraftFinding.fault(
                            file,
                            element(problem),
                            problem.getLine(),
                            "bộ máy quy trình không nhận: " + problem.getMessage()))
                    .toList();
        }
        return List.of(DraftFinding.fault(file, "-", 0, "bộ máy quy trình không nhận: " + plain(refusal.getMessage())));
    }

    /** One that is in Vietnamese already. */
    public static DraftFinding finding(String file, String words) {
        Matcher line = Pattern.compile("dòng (\\d+)").matcher(words);
        return DraftFinding.fault(file, "-", line.find() ? Integer.parseInt(line.group(1)) : 0, words);
    }

    private static String element(Problem problem) {
        return problem.getMainElementId() == null ? "-" : problem.getMainElementId();
    }

    private static String words(List<String> failures) {
        return String.join(
                ", ", failures.stream().map(EngineWords::plain).distinct().toList());
    }

    private static String plain(@Nullable String message) {
        for (Map.Entry<String, String> known : WORDS.entrySet()) {
            if (message != null && message.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return message == null ? "không rõ lý do" : message;
    }

    private static String bare(String step) {
        return step.replace("#multiInstanceBody", "");
    }
}
