package vn.dieuphoi.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers about people, offices, who stands in for whom, plans and models, kept from page to page for as long as nobody has
 * changed any of them, on whatever node or by hand: triggers note each change in {@code register_change}, and a page
 * looks there once.
 */
@Component
public class Registers {

    /** Of one version: whoever asks for names that nobody has fills no memory with them. */
    static final int MOST = 20_000;

    private final JdbcClient database;
    private volatile Kept kept = new Kept("");

    Registers(JdbcClient database) {
        this.database = database;
    }

    private record Kept(String version, Map<Object, Object> answers) {

        Kept(String version) {
            this(version, new ConcurrentHashMap<>());
        }
    }

    /**
     * As {@link ReadOnlyThread#once}, for what only changes with the registers.
     *
     * @param question equal where the answer is the same, for this page and for later ones: a day belongs into it
     * @param answer nothing that anybody changes later; several read it at the same time
     */
    @SuppressWarnings("unchecked")
    public <T> T kept(Object question, Supplier<T> answer) {
        return ReadOnlyThread.once(question, () -> {
            if (!ReadOnlyThread.reads()) {
                return answer.get();
            }
            // Before the answer is read: what is changed in between belongs to a later version.
            Map<Object, Object> answers =
                    of(ReadOnlyThread.once("register version", this::version)).answers();
            Object known = answers.get(question);
            if (known == null) {
                known = answer.get();
                if (answers.size() < MOST) {
                    answers.put(question, known);
                }
            }
            return (T) known;
        });
    }

    private Kept of(String version) {
        Kept now = kept;
        if (!now.version().equals(version)) {
            now = new Kept(version);
            kept = now;
        }
        return now;
    }

    /** By marks of chance: numbers come again when the database goes back to a copy under a running node. */
    private String version() {
        return database.sql(
                        "select count(*) || '/' || coalesce(sum(hashtextextended(mark::text, 0)), 0) from register_change")
                .query(String.class)
                .single();
    }
}
