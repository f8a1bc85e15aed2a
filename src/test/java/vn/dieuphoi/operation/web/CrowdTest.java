package vn.dieuphoi.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** More people than there are connections: whoever finds no place is told so soon, and the others are served. */
@JourneyTest
class CrowdTest {

    /** Of the application's twenty connections six are kept for what is no person's. */
    private static final int PLACES = 14;

    private static final int MORE = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Test
    void whoeverFindsNoPlaceReadsSoWithinTwoSecondsAndTheOthersAreServed() throws SQLException {
        WebSession person = WebSession.signedIn(port, "gdnn.truong");
        ExecutorService people = Executors.newFixedThreadPool(PLACES + MORE);
        try (Connection held = database.getConnection();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            // Every page waits for this one table.
            statement.execute("lock table register_change in access exclusive mode");
            Instant begin = Instant.now();
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, PLACES + MORE)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> person.page("/viec"), people))
                    .toList();

            HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                    .join();
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat((String) refused.body()).contains("Đang có quá nhiều người dùng cùng lúc");
            assertThat(new WebSession(port).get("/actuator/health").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> call = person.json("GET", "/api/viec?tim=x", "");
            assertThat(call.statusCode()).isEqualTo(503);
            assertThat(call.body()).contains("TooManyPeople");

            held.rollback();
            assertThat(asked.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .filteredOn(status -> status == 200)
                    .hasSize(PLACES);
        } finally {
            people.shutdownNow();
        }
        assertThat(person.page("/viec").statusCode()).isEqualTo(200);
    }
}
