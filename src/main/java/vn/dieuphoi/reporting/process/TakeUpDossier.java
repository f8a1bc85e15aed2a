package vn.dieuphoi.reporting.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.DossierProcess;
import vn.dieuphoi.reporting.dossier.ReportDesk;

@Component
class TakeUpDossier implements DossierProcess {

    private static final Map<Dossier.Kind, String> MODELS = Map.of(
            Dossier.Kind.QUARTER, "quarterly-report",
            Dossier.Kind.YEAR, "year-end-report",
            Dossier.Kind.SURVEY, "indicator-survey",
            Dossier.Kind.BUDGET, "budget-estimate");

    private final ReportDesk desk;
    private final RuntimeService runtime;

    TakeUpDossier(ReportDesk desk, RuntimeService runtime) {
        this.desk = desk;
        this.runtime = runtime;
    }

    @Override
    public boolean takeUp(String key) {
        String model = MODELS.get(desk.dossier(key).kind());
        boolean running = runtime.createProcessInstanceQuery()
                        .variableValueEquals(ReportVariables.PERIOD.name(), key)
                        .count()
                > 0;
        if (!running) {
            runtime.startProcessInstanceByKey(model, key, Map.of(ReportVariables.PERIOD.name(), key));
        }
        return !running;
    }
}
