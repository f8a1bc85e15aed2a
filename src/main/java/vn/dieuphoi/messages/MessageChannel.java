package vn.dieuphoi.messages;

import java.util.Optional;

/** A way out of the house: e-mail, a gateway to Zalo or SMS. The outbox decides when, a channel only how. */
public interface MessageChannel {

    /** As the outbox files its letters. */
    String name();

    /** As administrators read it. */
    String label();

    /** Whether it is set up; nothing is filed for a channel that is not. */
    boolean on();

    /**
     * Where a person is reached; empty when this channel does not reach the person.
     *
     * @param id what the person signs in with
     * @param email empty when none is known
     */
    Optional<String> addressOf(String id, String email);

    /**
     * Hands the letter over and returns when the other side has taken it.
     *
     * @throws Undelivered when it has not, or when nobody can tell
     */
    void send(Letter letter);
}
