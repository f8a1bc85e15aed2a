package vn.dieuphoi.access.session;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an account, to look at and to end. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenSessions {

    private static final SignInPlace UNKNOWN = new SignInPlace("", "Không rõ");

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** @param here the id of the session in which they are asked for; the last used first */
    public List<OpenSession> of(String account, @Nullable String here) {
        return sessions.findByPrincipalName(account).values().stream()
                .map(session -> new OpenSession(
                        key(session),
                        Objects.requireNonNullElse(session.getAttribute(SignInPlace.ATTRIBUTE), UNKNOWN),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::lastUse).reversed())
                .toList();
    }

    public void end(String account, String key) {
        endThose(account, session -> key(session).equals(key));
    }

    public void endOthers(String account, String here) {
        endThose(account, session -> !session.getId().equals(here));
    }

    public void endAll(String account) {
        endThose(account, session -> true);
    }

    private void endThose(String account, Predicate<Session> which) {
        sessions.findByPrincipalName(account).values().stream()
                .filter(which)
                .map(Session::getId)
                .toList()
                .forEach(sessions::deleteById);
    }

    private static String key(Session session) {
        return UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
