package vn.dieuphoi.operation.machine;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;
import vn.dieuphoi.installation.ShownCertificate;
import vn.dieuphoi.messages.MachineTime;

/** Looks at the certificate now and then: a page of state must not wait for a proxy that does not answer. */
@Component
@WhereRoundsRun
class CertificateRounds extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateRounds.class);

    /** One that somebody has just replaced is not cried over for a day. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final SeenCertificate seen;
    private final MachineTime time;
    private boolean complained;

    CertificateRounds(SeenCertificate seen, MachineTime time, @Value("${dieuphoi.operation.every}") Duration every) {
        super("certificate-watch", every);
        this.seen = seen;
        this.time = time;
    }

    @Override
    protected void round() {
        Optional<URI> address = seen.shownAt();
        Instant old = time.now().minus(FRESH);
        boolean fresh = seen.last().filter(last -> last.seenAt().isAfter(old)).isPresent();
        if (address.isEmpty() || fresh) {
            return;
        }
        try {
            seen.note(address.get(), ShownCertificate.end(address.get()));
            complained = false;
        } catch (IOException | GeneralSecurityException unseen) {
            if (!complained) {
                LOG.warn("Chưa xem được chứng thư số ở {}: {}", address.get(), unseen.getMessage());
            }
            complained = true;
        }
    }
}
