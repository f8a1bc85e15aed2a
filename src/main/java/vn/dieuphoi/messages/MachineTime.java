package vn.dieuphoi.messages;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The machine's time, by which letters leave the house: the clock of the demonstration stands, and a mail server that
 * asks us to come back in five minutes means real ones.
 */
@Component
public class MachineTime {

    public Instant now() {
        return InstantSource.system().instant();
    }
}
