package vn.dieuphoi.operation.machine;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;

/** Until when the certificate is good that browsers are shown, as some node last saw it. */
@Component
public class SeenCertificate {

    private static final String HTTPS = "https";

    private final JdbcClient database;
    private final MachineTime time;
    private final URI address;

    SeenCertificate(JdbcClient database, MachineTime time, @Value("${dieuphoi.mail.base-url}") URI address) {
        this.database = database;
        this.time = time;
        this.address = address;
    }

    /**
     * @param address where it is shown
     * @param endsAt from when on browsers refuse it
     * @param seenAt when it was looked at
     */
    public record Certificate(String address, Instant endsAt, Instant seenAt) {}

    /** Where people open the application, when that is over https. */
    Optional<URI> shownAt() {
        return Optional.of(address).filter(each -> HTTPS.equalsIgnoreCase(each.getScheme()));
    }

    void note(URI seen, Instant end) {
        database.sql("""
                        insert into seen_certificate (address, ends_at, seen_at) values (?, ?, ?)
                        on conflict (address) do update set ends_at = excluded.ends_at, seen_at = excluded.seen_at""")
                .params(seen.toString(), Timestamp.from(end), Timestamp.from(time.now()))
                .update();
    }

    /** Empty without https, and while nobody has seen it. */
    public Optional<Certificate> last() {
        return shownAt()
                .flatMap(shown -> database.sql(
                                "select address, ends_at, seen_at from seen_certificate where address = ?")
                        .param(shown.toString())
                        .query((row, line) -> new Certificate(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant()))
                        .optional());
    }
}
