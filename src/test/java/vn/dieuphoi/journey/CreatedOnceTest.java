package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/**
 * What has a name of its own is created once without a one-time token: who sends the same form again, by going back or by a
 * double click, reads that it is there. Forms without such a name carry the token and have tests of their own.
 */
@Tag("security")
@JourneyTest
class CreatedOnceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "quantri",
                        "/nhan-su",
                        "person",
                        Map.of(
                                "id", "hai.lan",
                                "name", "Gửi Hai Lần",
                                "party", "GDNN",
                                "role", "STAFF",
                                "position", "Chuyên viên",
                                "email", "hai.lan@example.vn")),
                Arguments.of(
                        "quantri",
                        "/to-chuc",
                        "party",
                        Map.of(
                                "code", "HAILAN",
                                "kind", "INTERNAL",
                                "name", "Phòng Gửi hai lần",
                                "reason", "QĐ 1 ngày 01/03/2023")),
                Arguments.of(
                        "quantri",
                        "/vang-mat",
                        "absence",
                        Map.of(
                                "absent", "gdnn.cv1",
                                "substitute", "gdnn.cv2",
                                "from", "10/03/2023",
                                "until", "12/03/2023",
                                "reason", "Đi học")),
                Arguments.of("quantri", "/ket-noi", "api_client", Map.of("ten", "Hai lần", "don-vi", "GDNN")),
                Arguments.of("gdnn.cv1", "/viec/cach-xem", "saved_view", Map.of("ten", "Hai lần")),
                Arguments.of("gdnn.cv1", "/viec/lich/dang-ky", "calendar_feed", Map.of("ten", "Hai lần")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("forms")
    void theSameFormSentTwiceCreatesOnce(String person, String address, String table, Map<String, String> fields) {
        WebSession session = WebSession.signedIn(port, person);
        String token = session.token(page(address));
        long before = rows(table);

        session.postForm(address, fields, token);
        assertThat(rows(table)).isEqualTo(before + 1);
        assertThat(session.postForm(address, fields, token).statusCode()).isLessThan(500);

        assertThat(rows(table)).isEqualTo(before + 1);
    }

    private static String page(String address) {
        return address.equals("/viec/cach-xem")
                ? "/viec"
                : address.equals("/viec/lich/dang-ky") ? "/viec/lich" : address;
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
