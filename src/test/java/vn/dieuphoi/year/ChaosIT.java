package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.dieuphoi.chaos.Chaos;

/**
 * The short run: the turn of a quarter, when half of the plan begins, in which the application and its database server are
 * killed, cut off and away. Clock jumps, dead mail servers and models changed at the desk belong to the profile chaos, see
 * {@code ChaosYearsIT}.
 */
class ChaosIT {

    @Test
    void theTurnOfAQuarterUnderFaultsEqualsTheUndisturbedOne() {
        int exit = new CommandLine(new Chaos())
                .execute(
                        "--from=2023-03-28",
                        "--until=2023-04-04",
                        "--outages=1",
                        "--kills=1",
                        "--node-kills=0",
                        "--database-kills=1",
                        "--cuts=1",
                        "--clock-jumps=0",
                        "--mail-outages=0",
                        "--desk-models=0");

        assertThat(exit).as("see target/chaos").isZero();
    }
}
