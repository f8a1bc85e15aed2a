package vn.dieuphoi.models.desk;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import vn.dieuphoi.models.desk.draft.DraftFinding;
import vn.dieuphoi.models.desk.move.EngineWords;

/** The engine, or the gate before it, does not take a model. */
final class RefusedModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final RuntimeException refusal;

    RefusedModel(String file, RuntimeException cause) {
        super(cause);
        this.file = file;
        this.refusal = cause;
    }

    /** The same for the person. */
    List<DraftFinding> findings() {
        return refusal instanceof ProcessEngineException refused
                ? EngineWords.findings(file, refused)
                : List.of(EngineWords.finding(file, String.valueOf(refusal.getMessage())));
    }
}
