package vn.dieuphoi.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("security")
class PlainAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/muc/2023-3.4?ma=2023-3.4%3EKHTC~2#viec, /muc/2023-3.4?ma=2023-3.4%3EKHTC~2#viec",
        "/nhan-su/trần.an, /nhan-su/tr%E1%BA%A7n.an",
        "'/tim?q=báo cáo', /tim?q=b%C3%A1o%20c%C3%A1o",
        "/\\ke-xau.example, /%5Cke-xau.example",
        "/viec/😀, /viec/%F0%9F%98%80",
        "http://127.0.0.1/viec, http://127.0.0.1/viec"
    })
    void peopleAreSentOnToAddressesOfPlainLetters(String address, String plain) throws Exception {
        MockHttpServletResponse redirect = new MockHttpServletResponse();
        MockHttpServletResponse header = new MockHttpServletResponse();

        new PlainAddress(redirect).sendRedirect(address);
        new PlainAddress(header).setHeader("location", address);

        assertThat(redirect.getRedirectedUrl()).isEqualTo(plain);
        assertThat(header.getHeader("Location")).isEqualTo(plain);
    }
}
