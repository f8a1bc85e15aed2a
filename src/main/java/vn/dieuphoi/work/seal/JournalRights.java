package vn.dieuphoi.work.seal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the application's own role in the database could change the journal: it cannot where migrations have another. */
@Component
public class JournalRights {

    private final JdbcClient database;
    private volatile @Nullable Boolean changeable;

    JournalRights(JdbcClient database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        changeable = database.sql("select has_table_privilege('journal', 'update, delete, truncate')"
                        + " or has_table_privilege('journal_seal', 'update, delete, truncate')"
                        + " or has_table_privilege('value_change', 'update, delete, truncate')")
                .query(Boolean.class)
                .single();
    }

    /** False as long as nobody has looked. */
    public boolean changeable() {
        return Boolean.TRUE.equals(changeable);
    }
}
