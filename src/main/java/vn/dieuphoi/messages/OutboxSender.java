package vn.dieuphoi.messages;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.ClockSet;
import vn.dieuphoi.recovery.ActivityLog;
import vn.dieuphoi.recovery.RestoreWatch;

/**
 * Empties the outbox. A letter is claimed, sent and confirmed in three steps: whoever dies between the last two leaves a
 * claim behind, and the next attempt says that it may be a repeat. An engine job would not do: its five tries are used up
 * in a day, each dead mail server would become an incident, and in the demonstration its clock stands.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final List<MessageChannel> channels;
    private final ActivityLog activity;
    private final RestoreWatch restores;

    OutboxSender(Outbox outbox, List<MessageChannel> channels, ActivityLog activity, RestoreWatch restores) {
        this.outbox = outbox;
        this.channels = channels;
        this.activity = activity;
        this.restores = restores;
    }

    /**
     * Sends what is due, through every channel, oldest first.
     *
     * @return how many letters were taken by the other side
     */
    public int run() {
        restores.look();
        return channels.stream()
                .filter(MessageChannel::on)
                .mapToInt(this::empty)
                .sum();
    }

    @EventListener(ClockSet.class)
    public void pullIn() {
        outbox.pullIn();
    }

    private int empty(MessageChannel channel) {
        int sent = 0;
        while (!outbox.isClosed(channel.name())) {
            Optional<Letter> letter = outbox.claim(channel.name());
            if (letter.isEmpty()) {
                break;
            }
            if (send(channel, letter.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(MessageChannel channel, Letter letter) {
        try {
            channel.send(letter);
        } catch (Undelivered why) {
            putBack(channel, letter, why);
            return false;
        } catch (RuntimeException fault) {
            putBack(channel, letter, Undelivered.refused("Không lập được thư: " + fault.getMessage(), fault));
            return false;
        }
        activity.letterLeft(channel.name(), letter.reference(), letter.name(), letter.title());
        outbox.sent(letter);
        activity.letterNoted();
        outbox.open(channel.name());
        return true;
    }

    private void putBack(MessageChannel channel, Letter letter, Undelivered why) {
        LOG.warn("{} số {} chưa gửi được: {}", channel.label(), letter.id(), why.getMessage());
        outbox.putBack(letter, why);
        if (why.channelDown()) {
            outbox.close(channel.name(), String.valueOf(why.getMessage()));
        }
    }
}
