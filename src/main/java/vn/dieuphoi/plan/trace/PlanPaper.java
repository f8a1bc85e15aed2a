package vn.dieuphoi.plan.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.document.LineRange;
import vn.dieuphoi.plan.file.PlanFolder;

/** The adopted document itself, line by line, where it lies beside the plan file as {@code 2023.txt}. */
@Component
public class PlanPaper {

    private final PlanFolder folder;
    private final Map<PlanId, Optional<List<String>>> read = new ConcurrentHashMap<>();

    PlanPaper(@Value("${dieuphoi.plans:}") String folder) {
        this.folder = new PlanFolder(folder);
    }

    /** The lines as {@link LineRange} counts them; empty where only the plan file was handed over. */
    public Optional<List<String>> lines(PlanId plan) {
        return read.computeIfAbsent(plan, folder::document);
    }
}
