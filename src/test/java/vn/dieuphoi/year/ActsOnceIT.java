package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.dieuphoi.chaos.ChaosActs;

/**
 * Adopting a plan with its models, revising one, moving work to a changed model and directives for many: pressed on two
 * nodes at once while the application, its connections or its database are struck.
 */
@Tag("long")
class ActsOnceIT {

    @Test
    void eachActIsDoneWholeAndOnce() {
        assertThat(new CommandLine(new ChaosActs()).execute())
                .as("see target/chaos-acts")
                .isZero();
    }
}
