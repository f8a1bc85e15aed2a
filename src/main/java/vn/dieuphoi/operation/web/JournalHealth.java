package vn.dieuphoi.operation.web;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.seal.JournalRights;

/** Says who may change the journal. With one role for everything the application works as well, so it stays up. */
@Component("journalHealthIndicator")
class JournalHealth implements HealthIndicator {

    private final JournalRights rights;

    JournalHealth(JournalRights rights) {
        this.rights = rights;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail(
                        "journal",
                        rights.changeable()
                                ? "có thể sửa được bằng vai của ứng dụng"
                                : "không sửa được bằng vai của ứng dụng")
                .build();
    }
}
