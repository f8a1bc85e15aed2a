package vn.dieuphoi.access.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.dieuphoi.engine.WrittenOnGet;

/**
 * Writes a session only when something changed in it: its last use at most once a minute, and never for what a page asks by
 * itself. No session lives longer than the longest, however busy its owner.
 */
final class QuietSessions<S extends Session>
        implements FindByIndexNameSessionRepository<QuietSession<S>>, DisposableBean {

    /** The machine's; the clock of the demonstration stands. */
    private static final InstantSource TIME = InstantSource.system();

    /** As Spring Session makes them; what else stands in a cookie is no session, and no question to the database. */
    private static final Pattern OUR_IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FindByIndexNameSessionRepository<S> stored;
    private final Duration longest;
    private final Runnable close;

    QuietSessions(FindByIndexNameSessionRepository<S> stored, Duration longest, Runnable close) {
        this.stored = stored;
        this.longest = longest;
        this.close = close;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(stored.createSession(), true);
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.hasChanged()) {
            WrittenOnGet.SESSION.write(() -> stored.save(session.stored()));
            session.saved();
        }
    }

    @Override
    public @Nullable QuietSession<S> findById(String id) {
        if (!OUR_IDS.matcher(id).matches()) {
            return null;
        }
        // Removes it when it has ended.
        @Nullable S session = WrittenOnGet.SESSION.write(() -> stored.findById(id));
        if (session == null) {
            return null;
        }
        if (session.getCreationTime().plus(longest).isBefore(TIME.instant())) {
            deleteById(id);
            return null;
        }
        return new QuietSession<>(session, false);
    }

    @Override
    public void deleteById(String id) {
        WrittenOnGet.SESSION.write(() -> stored.deleteById(id));
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .filter(one -> !one.getValue().isExpired())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new QuietSession<>(one.getValue(), false)));
    }

    @Override
    public void destroy() {
        close.run();
    }
}
