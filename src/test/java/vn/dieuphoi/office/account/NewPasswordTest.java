package vn.dieuphoi.office.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;

class NewPasswordTest {

    @Test
    void itNeverHoldsTheGivenName() {
        assertThat(IntStream.range(0, 1000).mapToObj(any -> passwordFor("Nguyễn Văn An")))
                .noneMatch(password -> password.toLowerCase(Locale.ROOT).contains("an"));
    }

    @Test
    void aNameThatNoPasswordCanAvoidIsRefused() {
        assertThatThrownBy(() -> passwordFor("Nguyễn -")).isInstanceOf(Refused.class);
    }

    private static String passwordFor(String name) {
        return NewPassword.next("gdnn.cv9", name, "a@example.vn");
    }
}
