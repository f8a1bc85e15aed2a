package vn.dieuphoi.operation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.FaultKind;

@JourneyTest(consistent = false)
class CertificateFaultsTest {

    private static final URI ADDRESS = URI.create("https://localhost:1");

    @Autowired
    JdbcClient database;

    private final MachineTime time = new MachineTime();

    @BeforeEach
    void nobodyHasSeenIt() {
        database.sql("delete from seen_certificate").update();
    }

    @Test
    void aCertificateIsAFaultThreeWeeksBeforeItsEndAndNoneWhenItIsRenewed() {
        SeenCertificate seen = new SeenCertificate(database, time, ADDRESS);
        CertificateFaults faults = new CertificateFaults(seen, time, Duration.ofDays(21));
        assertThat(faults.faults()).as("nobody has seen it").isEmpty();

        seen.note(ADDRESS, time.now().plus(Duration.ofDays(22)));
        assertThat(faults.faults()).isEmpty();
        seen.note(ADDRESS, time.now().plus(Duration.ofDays(20)));
        assertThat(faults.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.ENDING_CERTIFICATE);
            assertThat(fault.cause()).startsWith("Có giá trị tới");
        });
        seen.note(ADDRESS, time.now().minus(Duration.ofDays(1)));
        assertThat(faults.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).startsWith("Đã hết hạn"));
        seen.note(ADDRESS, time.now().plus(Duration.ofDays(90)));
        assertThat(faults.faults()).isEmpty();
    }

    @Test
    void withoutHttpsThereIsNone() {
        SeenCertificate seen = new SeenCertificate(database, time, URI.create("http://localhost:8080"));

        assertThat(seen.shownAt()).isEmpty();
        assertThat(seen.last()).isEmpty();
    }

    /** The proxy is away: what was seen before stays, and the round is not the last one. */
    @Test
    void anAddressThatDoesNotAnswerTellsNothing() {
        SeenCertificate seen = new SeenCertificate(database, time, ADDRESS);

        new CertificateRounds(seen, time, Duration.ofMinutes(1)).round();

        assertThat(seen.last()).isEmpty();
    }
}
