package vn.dieuphoi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearLedgerTest {

    private static final YearLedger UNDISTURBED =
            YearLedger.of(List.of("1 row|item|2023-3.4", "2 message|REQUEST|stttt", "1 row|dossier|2023-Q2"));

    @Test
    void whatWasDoubledOrLostIsADifference() {
        YearLedger disturbed = YearLedger.of(List.of("2 row|item|2023-3.4", "1 message|REQUEST|stttt"));

        assertThat(disturbed.against(UNDISTURBED))
                .containsExactly("-1 message|REQUEST|stttt", "-1 row|dossier|2023-Q2", "+1 row|item|2023-3.4");
    }

    @Test
    void theSameYearHasNone() {
        assertThat(YearLedger.of(UNDISTURBED.text()).against(UNDISTURBED)).isEmpty();
    }
}
