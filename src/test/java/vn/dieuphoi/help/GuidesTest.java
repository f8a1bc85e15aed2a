package vn.dieuphoi.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private final Guides guides = new Guides();

    @Test
    void everyPlaceLeadsToAPartThatIsThere() {
        assertThat(Guides.PLACES)
                .allSatisfy(place -> assertThat(guides.about(place.path())).hasValueSatisfying(found -> {
                    assertThat(found.guide()).isEqualTo(place.guide());
                    assertThat(found.section().isEmpty())
                            .as(place.toString())
                            .isEqualTo(place.heading().isEmpty());
                }));
    }

    @Test
    void thePageThatIsLongerIsMeantFirst() {
        assertThat(guides.about("/viec/lich").orElseThrow().section()).isEqualTo("lịch");
        assertThat(guides.about("/viec").orElseThrow().section()).isEqualTo("trang-việc");
        assertThat(guides.about("/gi-do")).isEmpty();
    }

    @Test
    void everyLinkAndPictureOfAGuideIsThere() {
        Pattern target = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
        assertThat(guides.all()).isNotEmpty().allSatisfy(guide -> {
            assertThat(guide.title()).isNotEmpty();
            Matcher found = target.matcher(guide.html());
            while (found.find()) {
                String address = found.group(1).replaceFirst("#.*", "");
                assertThat(address.isEmpty()
                                || address.startsWith("http")
                                || guides.find(address).isPresent()
                                || address.startsWith("images/")
                                        && guides.picture(address.substring("images/".length()))
                                                .isPresent())
                        .as(guide.name() + ": " + found.group(1))
                        .isTrue();
            }
        });
    }

    @Test
    void htmlInAGuideIsTextAndALinkToNoGuideIsWords() {
        Guide guide =
                GuideText.read("x", "# A\n\nChữ <script>x</script> [đây](../etc/passwd) và [kia](y.md#b)", Set.of("y"));
        assertThat(guide.html())
                .doesNotContain("<script>")
                .doesNotContain("passwd")
                .contains("đây")
                .contains("href=\"y#b\"");
    }

    @Test
    void noPathLeadsOutOfThePictures() {
        assertThat(guides.picture("../huong-dan-phong.md")).isEmpty();
        assertThat(guides.picture("khong-co.png")).isEmpty();
    }
}
