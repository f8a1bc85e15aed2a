package vn.dieuphoi.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("security")
class KnownHostsTest {

    private final KnownHosts hosts =
            new KnownHosts("https://dieuphoi.haiduong.gov.vn", Set.of("dp.noi-bo", "10.0.0.7"));

    @ParameterizedTest
    @CsvSource({
        "dieuphoi.haiduong.gov.vn, /, 200",
        "DieuPhoi.HaiDuong.gov.vn, /login, 200",
        "dp.noi-bo, /, 200",
        "10.0.0.7, /, 200",
        "localhost, /, 200",
        "[::1], /, 200",
        "ke-xau.example, /, 421",
        "dieuphoi.haiduong.gov.vn.ke-xau.example, /tra-loi/x, 421",
        "10.0.0.8, /actuator/health/readiness, 200",
        "10.0.0.8, /, 421"
    })
    void itAnswersUnderItsOwnNamesOnly(String host, String path, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        hosts.doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(status);
    }
}
