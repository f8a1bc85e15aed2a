package vn.dieuphoi.messages;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;

/**
 * Looks into the outbox every few seconds and once a day clears it of old letters, on a thread of its own: a slow mail
 * server holds up nothing else.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "dieuphoi.outbox.rounds", havingValue = "true", matchIfMissing = true)
class OutboxRounds extends BackgroundRounds {

    /** A letter that is on its way is not interrupted: nobody would know whether it arrived. */
    private static final Duration LAST_LETTER = Duration.ofSeconds(20);

    private static final Duration DAY = Duration.ofDays(1);

    private final OutboxSender sender;
    private final OldLetters oldLetters;
    private final MachineTime time;
    private boolean pulledIn;
    private Instant cleared = Instant.MIN;

    OutboxRounds(
            OutboxSender sender,
            OldLetters oldLetters,
            MachineTime time,
            @Value("${dieuphoi.outbox.every:PT5S}") Duration every) {
        super("outbox", every, LAST_LETTER);
        this.sender = sender;
        this.oldLetters = oldLetters;
        this.time = time;
    }

    @Override
    protected void round() {
        if (!pulledIn) {
            // The clock may have been put right while the machine was off. Once, so that a failure holds up no letter.
            pulledIn = true;
            sender.pullIn();
        }
        sender.run();
        // The first time soon after the start: a machine that is switched off each evening never runs for a day.
        if (time.now().isAfter(cleared.plus(DAY))) {
            cleared = time.now();
            oldLetters.clear();
        }
    }
}
