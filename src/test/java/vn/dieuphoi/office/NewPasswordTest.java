package vn.dieuphoi.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;

class NewPasswordTest {

    @Test
    void itNeverHoldsTheGivenName() {
        PersonEntry an = person("Nguyễn Văn An");

        assertThat(IntStream.range(0, 1000).mapToObj(any -> NewPassword.next(an).toLowerCase(Locale.ROOT)))
                .noneMatch(password -> password.contains("an"));
    }

    @Test
    void aNameThatNoPasswordCanAvoidIsRefused() {
        assertThatThrownBy(() -> NewPassword.next(person("Nguyễn -"))).isInstanceOf(Refused.class);
    }

    private static PersonEntry person(String name) {
        return new PersonEntry(
                "gdnn.cv9", name, new PartyCode("GDNN"), PersonRole.STAFF, "Chuyên viên", "a@example.vn");
    }
}
