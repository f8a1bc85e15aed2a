package vn.dieuphoi.coordination.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Turns away for a while an address that asks for links that do not exist. Nobody guesses a link; this keeps those who
 * try from busying the database. Counted in memory and by the machine's time, because the clock of the demonstration
 * stands.
 */
@Component
class AnswerLinkGuesses {

    static final int PER_ADDRESS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final InstantSource time;
    private final Map<String, Guesses> guesses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > REMEMBERED;
        }
    };

    AnswerLinkGuesses() {
        this(InstantSource.system());
    }

    AnswerLinkGuesses(InstantSource time) {
        this.time = time;
    }

    synchronized boolean tooMany(String address) {
        return count(address) >= PER_ADDRESS;
    }

    synchronized void missed(String address) {
        int before = count(address);
        guesses.compute(
                address, (any, known) -> new Guesses(known == null ? time.instant() : known.since(), before + 1));
    }

    /** Everybody may ask again: for an application that is given another database, as tests do. */
    synchronized void forget() {
        guesses.clear();
    }

    private int count(String address) {
        Guesses known = guesses.get(address);
        if (known == null || known.since().plus(WINDOW).isBefore(time.instant())) {
            guesses.remove(address);
            return 0;
        }
        return known.count();
    }

    private record Guesses(Instant since, int count) {}
}
