package vn.dieuphoi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.chaos.ArrivedLetters.Filed;

class ArrivedLettersTest {

    private final ArrivedLetters arrived = new ArrivedLetters();

    @Test
    void eachLetterOnceAndARepeatThatSaysSoAreRight() {
        arrived.add("mail a", false);
        arrived.add("mail b", false);
        arrived.add("mail b", true);
        Filed replaced = new Filed("mail c", "DIGEST", true, false, true);

        assertThat(arrived.faults(List.of(sent("mail a"), sent("mail b"), replaced), false))
                .isEmpty();
        assertThat(arrived.repeats()).isEqualTo(1);
    }

    @Test
    void whatIsLostDoubledGivenUpOrStandsIsAFault() {
        arrived.add("mail b", false);
        arrived.add("mail b", false);
        Filed stands = new Filed("mail c", "c", false, false, false);
        Filed givenUp = new Filed("mail d", "d", false, false, true);

        assertThat(arrived.faults(List.of(sent("mail a"), sent("mail b"), stands, givenUp), false))
                .containsExactly(
                        "letter that never arrived: mail a",
                        "letter that stands: c",
                        "letter given up: d",
                        "letter that came 2 times as if for the first time: mail b");
    }

    @Test
    void aLetterThatNobodyFiledIsAFaultUnlessAnOlderCopyCameBack() {
        arrived.add("mail a", false);

        assertThat(arrived.faults(List.of(), false)).containsExactly("letter that nobody filed: mail a");
        assertThat(arrived.faults(List.of(), true)).isEmpty();
    }

    private static Filed sent(String name) {
        return new Filed(name, name, false, true, false);
    }
}
