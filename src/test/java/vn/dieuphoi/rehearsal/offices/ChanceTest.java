package vn.dieuphoi.rehearsal.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    /** Literal, so that a ledger of today can be compared with one of next year. */
    @Test
    void theSameSeedDrawsTheSameOnEveryMachineForEver() {
        Chance chance = new Chance(42);

        assertThat(chance.of("monthly-round/userTask_recordProgress/2023-3.4@2023-06#0/late"))
                .isEqualTo(new Chance(42).of("monthly-round/userTask_recordProgress/2023-3.4@2023-06#0/late"));
        assertThat(chance.between(1, 1_000_000, "Đơn vị")).isEqualTo(31_564);
        assertThat(new Chance(43).between(1, 1_000_000, "Đơn vị")).isNotEqualTo(31_564);
    }

    @Test
    void sharesAreKeptOverManyDraws() {
        Chance chance = new Chance(7);
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("accepted", 0.9);
        shares.put("returned", 0.1);

        long returned = IntStream.range(0, 10_000)
                .filter(number ->
                        chance.weighted(shares, "câu trả lời " + number).equals("returned"))
                .count();

        assertThat(returned / 10_000d).isCloseTo(0.1, within(0.01));
    }

    @Test
    void bothEndsOfARangeAreDrawn() {
        Chance chance = new Chance(7);

        assertThat(IntStream.range(0, 1_000).map(number -> chance.between(2, 4, "n" + number)))
                .containsOnly(2, 3, 4);
    }
}
