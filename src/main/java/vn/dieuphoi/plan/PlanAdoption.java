package vn.dieuphoi.plan;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.DemonstrationData;
import vn.dieuphoi.plan.file.PlanFolder;

/**
 * Adopts at start-up, before anything asks for a plan, every file of a folder that somebody named, and the shipped plan
 * where the demonstration's data belong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlanAdoption implements ApplicationRunner {

    private final PlanRegister register;
    private final PlanFolder folder;
    private final boolean named;
    private final DemonstrationData data;

    PlanAdoption(PlanRegister register, DemonstrationData data, @Value("${dieuphoi.plans:}") String folder) {
        this.register = register;
        this.data = data;
        this.named = !folder.isBlank();
        this.folder = new PlanFolder(folder);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(DieuPhoi.AS_IT_IS) && (named || data.belongHere())) {
            folder.files().forEach(file -> register.adopt(file.plan(), "khởi động, " + file.name()));
        }
    }
}
