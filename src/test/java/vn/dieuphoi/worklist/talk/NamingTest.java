package vn.dieuphoi.worklist.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;

class NamingTest {

    private static final Map<String, String> READERS =
            Map.of("p.cv1", "Trần Đức", "p.cv2", "Trần Đức Anh", "p.truong", "Nguyễn Thu Hằng");

    @Test
    void theLongerNameIsMeantAndWhatOneSignsInWithDoesToo() {
        assertThat(Naming.named("@trần đức anh xem giúp, nhờ cả @p.truong.", READERS))
                .containsExactly("p.cv2", "p.truong");
        assertThat(Naming.named("@Trần Đức, nhé", READERS)).containsExactly("p.cv1");
    }

    @Test
    void anAddressNamesNobody() {
        assertThat(Naming.named("Gửi về phong@so.example.vn trước 10 giờ", READERS))
                .isEmpty();
    }

    @Test
    void whoMayNotSeeTheWorkIsNamedInARefusal() {
        assertThatThrownBy(() -> Naming.named("Nhờ @Lê Văn Tám xem", READERS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("@Lê Văn Tám xem")
                .hasMessageContaining("Nguyễn Thu Hằng");
    }

    @Test
    void nothingOfATextIsLost() {
        String text = "<b>@Trần Đức Anh</b>\nđã đủ, @ai đó chưa; @p.cv1";
        assertThat(Naming.parts(text, READERS).stream().map(Naming.Part::words).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Naming.parts(text, READERS))
                .filteredOn(Naming.Part::name)
                .extracting(Naming.Part::words)
                .containsExactly("@Trần Đức Anh", "@p.cv1");
    }
}
