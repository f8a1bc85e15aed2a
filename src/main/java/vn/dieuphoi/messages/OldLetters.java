package vn.dieuphoi.messages;

import java.sql.Timestamp;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/**
 * Clears letters out of the outbox that left it long ago, and digests that a newer one replaced. The message itself stays
 * in the application; what waits or was given up stays in the outbox, because somebody may still want it sent.
 */
@Component
public class OldLetters {

    private static final Logger LOG = LoggerFactory.getLogger(OldLetters.class);

    /** Few enough that nobody who sends waits for the rows. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final MachineTime time;
    private final Duration keep;

    OldLetters(JdbcClient database, MachineTime time, @Value("${dieuphoi.outbox.keep-sent:P90D}") Duration keep) {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new StartRefused("dieuphoi.outbox.keep-sent phải từ một ngày trở lên (ví dụ P90D), đang là " + keep);
        }
        this.database = database;
        this.time = time;
        this.keep = keep;
    }

    /**
     * Several nodes may clear at once: each takes what the other has not.
     *
     * @return how many letters were cleared away
     */
    public int clear() {
        Timestamp before = Timestamp.from(time.now().minus(keep));
        int all = 0;
        int some;
        do {
            some = database.sql("""
                            delete from outbox where id in (
                                select id from outbox
                                where coalesce(sent_at, dropped_at) < ? and (sent_at is not null or kind = 'DIGEST')
                                limit ? for update skip locked)""").params(before, AT_ONCE).update();
            all += some;
        } while (some == AT_ONCE);
        if (all > 0) {
            LOG.info("Đã xóa {} thư gửi đi quá {} ngày khỏi hàng đợi", all, keep.toDays());
        }
        return all;
    }
}
