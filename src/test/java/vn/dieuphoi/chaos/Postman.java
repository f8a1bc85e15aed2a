package vn.dieuphoi.chaos;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.messages.OutboxSender;
import vn.dieuphoi.messages.OutboxView;

/**
 * Empties the outbox beside all other work, as the application's own rounds do where somebody is served, and as often as
 * befits a clock that runs through a year in minutes.
 */
final class Postman extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final long PAUSE_MILLIS = 150;
    private static final int LONGEST_BACKLOG = 1_200;

    private static final String WAITING = """
            select count(*) from outbox where sent_at is null and dropped_at is null
               and (claimed_until is null or claimed_until <= now())""";

    private final OutboxSender sender;
    private final OutboxView view;
    private final JdbcClient database;
    private volatile boolean works = true;

    Postman(OutboxSender sender, OutboxView view, JdbcClient database) {
        super("outbox");
        this.sender = sender;
        this.view = view;
        this.database = database;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (works) {
            try {
                sender.run();
            } catch (RuntimeException | Error away) {
                LOG.error("Không gửi được hộp thư đi; sẽ thử lại", away);
            }
            ChaosServer.sleep(PAUSE_MILLIS);
        }
    }

    /** An administrator lets everything leave at once: the pauses of a dead server are real minutes. */
    void sendNow() {
        view.sendNow();
        for (int i = 0; i < LONGEST_BACKLOG && letters() > 0; i++) {
            ChaosServer.sleep(50);
        }
    }

    private int letters() {
        return database.sql(WAITING).query(Integer.class).single();
    }

    void end() throws InterruptedException {
        works = false;
        join(TimeUnit.SECONDS.toMillis(20));
    }
}
