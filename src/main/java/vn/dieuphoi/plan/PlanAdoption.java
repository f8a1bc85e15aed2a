package vn.dieuphoi.plan;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.DemonstrationData;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.file.PlanFolder;

/**
 * Adopts at start-up, before anything asks for a plan, every file of a folder that somebody named, and the shipped plan
 * where the demonstration's data belong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlanAdoption implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlanAdoption.class);

    private final PlanRegister register;
    private final PlanRevisions revisions;
    private final PlanFolder folder;
    private final boolean named;
    private final DemonstrationData data;

    PlanAdoption(
            PlanRegister register,
            PlanRevisions revisions,
            DemonstrationData data,
            @Value("${dieuphoi.plans:}") String folder) {
        this.register = register;
        this.revisions = revisions;
        this.data = data;
        this.named = !folder.isBlank();
        this.folder = new PlanFolder(folder);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(DieuPhoi.AS_IT_IS) && (named || data.belongHere())) {
            folder.files().forEach(this::adopt);
        }
    }

    /** What people have changed since is not taken back by a file that lies where it lay. */
    private void adopt(PlanFile file) {
        Plan plan = file.plan();
        List<PlanRevision> kept = revisions.of(plan.id());
        if (kept.stream().anyMatch(revision -> revision.number() > 0 && revision.effect() != null)) {
            LOG.info(
                    "{}: kế hoạch đã được điều chỉnh nên giữ nội dung đang áp dụng; đổi tiếp bằng plan revise",
                    file.name());
            return;
        }
        register.adopt(plan, "khởi động, " + file.name());
    }
}
