package vn.dieuphoi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The long run, for the profile chaos alone: whole years, with the options that the property {@code chaos} names. */
@Tag("chaos")
class ChaosYearsIT {

    @Test
    void yearsUnderFaultsEqualTheUndisturbedYear() {
        String options = System.getProperty("chaos", "").strip();

        int exit = new CommandLine(new Chaos()).execute(options.isEmpty() ? new String[0] : options.split("\\s+"));

        assertThat(exit).as("see target/chaos").isZero();
    }
}
