package vn.dieuphoi.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.dieuphoi.Refused;

@Tag("security")
class TidyRequestTest {

    @Test
    void aListWithNumbersInItsNameIsNoFieldOfOursButARowOfATableIs() {
        MockHttpServletRequest rows = new MockHttpServletRequest("POST", "/thiet-lap");
        rows.addParameter("lines[12].name", "Phòng");
        assertThat(new TidyRequest(rows).getParameter("lines[12].name")).isEqualTo("Phòng");

        for (String name : List.of("donVi[99999999]", "donVi[1]", "donVi[]", "lines[99999].name", "lines[a].name")) {
            MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/de-nghi/moi");
            sent.addParameter(name, "x");
            assertThatThrownBy(() -> new TidyRequest(sent).getParameterMap())
                    .as(name)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void nobodyBehindTheDoorBelievesWhatAProxySays() {
        MockHttpServletRequest sent = new MockHttpServletRequest("GET", "/ket-noi/openapi.html");
        sent.addHeader("X-Forwarded-Port", "abc");
        sent.addHeader("x-forwarded-host", "ke-xau.example");
        sent.addHeader("Forwarded", "for=;;=");
        sent.addHeader("Accept", "text/html");

        TidyRequest tidy = new TidyRequest(sent);

        assertThat(Collections.list(tidy.getHeaderNames())).containsExactly("Accept");
        assertThat(tidy.getHeader("X-Forwarded-Port")).isNull();
        assertThat(tidy.getHeaders("X-Forwarded-Host").hasMoreElements()).isFalse();
        assertThat(tidy.getHeader("Accept")).isEqualTo("text/html");
    }
}
