package vn.dieuphoi.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@Tag("security")
class TidyRequestTest {

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
