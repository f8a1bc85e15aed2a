package vn.dieuphoi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing in front of the engine's lock, which would shut out the rightful owner until an administrator
 * comes. Counted in memory by address and account: each node counts for itself, which is enough to slow down, and a
 * library would bring more code than this. It reads the machine's time because the clock of the demonstration stands.
 */
@Component
class LoginAttempts {

    static final int PER_ACCOUNT = 5;

    /** More, because a whole office may sit behind one address. */
    static final int PER_ADDRESS = 50;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final InstantSource time;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginAttempts() {
        this(InstantSource.system());
    }

    LoginAttempts(InstantSource time) {
        this.time = time;
    }

    synchronized boolean tooMany(String address, String account) {
        return count(address) >= PER_ADDRESS || count(pair(address, account)) >= PER_ACCOUNT;
    }

    synchronized void failed(String address, String account) {
        add(address);
        add(pair(address, account));
    }

    synchronized void succeeded(String address, String account) {
        failures.remove(pair(address, account));
    }

    /** Everybody may try again: for an application that is given another database, as tests do. */
    synchronized void forget() {
        failures.clear();
    }

    private int count(String key) {
        Failures known = failures.get(key);
        if (known == null || known.since().plus(WINDOW).isBefore(time.instant())) {
            failures.remove(key);
            return 0;
        }
        return known.count();
    }

    private void add(String key) {
        int before = count(key);
        failures.compute(key, (any, known) -> new Failures(known == null ? time.instant() : known.since(), before + 1));
    }

    private static String pair(String address, String account) {
        return address + " " + account;
    }

    private record Failures(Instant since, int count) {}
}
