package vn.dieuphoi.reporting.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.FormRef;
import vn.dieuphoi.reporting.dossier.SurveyDesk;
import vn.dieuphoi.work.process.FormContent;

/** Shows what the plan wants above the survey's forms, and fills in what was answered. */
@Component
class SurveyContent implements FormContent {

    private static final String RECORDING = "record-indicators";
    private static final Set<String> FORMS = Set.of("plan-survey", "provide-figures", RECORDING);

    private final SurveyDesk desk;

    SurveyContent(SurveyDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        if (!FORMS.contains(FormRef.of(task))) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Chỉ tiêu của kế hoạch:");
        lines.addAll(desk.wanted(survey(task)));
        return lines;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        Optional<SurveyDesk.Answer> answer =
                FormRef.of(task).equals(RECORDING) ? desk.answerTo(survey(task)) : Optional.empty();
        return answer.map(known -> {
                    Map<String, Object> values =
                            new HashMap<>(SurveyFields.values(known.figures(), desk.targets(survey(task))));
                    values.put(SurveyFields.MEASURED_ON, known.on().toString());
                    values.put(SurveyFields.SOURCE, known.source());
                    return values;
                })
                .orElse(Map.of());
    }

    private static String survey(DelegateTask task) {
        return ReportVariables.PERIOD.of(task);
    }
}
