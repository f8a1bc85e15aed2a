package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.file.PlanFile;

/** The models and forms of the project against the plan, the beans and all rules. */
class EveryModelKeepsTheRulesTest {

    @Test
    void everyModelAndFormIsInOrder() {
        ModelCheck check = new ModelCheck(
                new ClassPathBeans(), PlanFile.at(Path.of("plans/2023.yaml")).plan(), PartyNames.shipped());

        assertThat(check.check(ModelFiles.below(Path.of("processes"), Path.of("forms"))))
                .isEmpty();
    }
}
