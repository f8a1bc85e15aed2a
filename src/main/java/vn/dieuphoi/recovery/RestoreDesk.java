package vn.dieuphoi.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.OneNodeAtATime;

/** Begins a restore by hand. */
@Component
public class RestoreDesk {

    private final RestoreBook book;
    private final OneNodeAtATime nodes;

    RestoreDesk(RestoreBook book, OneNodeAtATime nodes) {
        this.book = book;
        this.nodes = nodes;
    }

    /**
     * What came of it.
     *
     * @param begun false when this restore was known already
     */
    public record Begun(boolean begun, RestoreEvent event) {}

    /**
     * Tells that the database was restored. Told twice it is one restore, as it is when a node has noticed it.
     *
     * @param repeatsFor for how long every letter is a possible repeat
     * @param again whether it is one more restore although work has gone on since the last one
     * @throws Refused when work has gone on since the last one and {@code again} is not said
     */
    public Begun begin(String by, Duration repeatsFor, boolean again) {
        Begun[] begun = new Begun[1];
        nodes.run("restore", () -> begun[0] = beginAlone(by, repeatsFor, again));
        return begun[0];
    }

    private Begun beginAlone(String by, Duration repeatsFor, boolean again) {
        List<RestoreEvent> events = book.events();
        Optional<RestoreEvent> newest = events.stream().findFirst();
        if (newest.isPresent() && !again) {
            if (!book.worksSince(newest.get())) {
                return new Begun(false, newest.get());
            }
            throw new Refused("Lần phục hồi trước đã được ghi nhận và sau đó đã có công việc mới. Nếu vừa phục hồi thêm"
                    + " một lần nữa, hãy chạy lại lệnh với --again.");
        }
        return new Begun(true, book.begin(by, repeatsFor));
    }
}
