package vn.dieuphoi.engine;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/**
 * Lets a form that creates something be sent once: each blank form carries a ticket of its own, which is used up in the
 * transaction that creates. A double click, a second tab or the Back button send the same ticket again; a form that was
 * refused keeps its own.
 */
@Component
public class FormTickets {

    private static final String UNKNOWN = "Trang này đã mở quá lâu hoặc không đầy đủ; hãy xem lại rồi gửi lần nữa.";
    private static final String USED = "Biểu mẫu này đã được gửi và đã ghi nhận một lần, nên không ghi lại. Nếu đúng là"
            + " muốn tạo thêm một việc nữa, hãy xem lại nội dung rồi gửi lần nữa.";

    private final JdbcClient database;

    FormTickets(JdbcClient database) {
        this.database = database;
    }

    /** A ticket for a blank form; nothing is written until it is sent. */
    public String issue() {
        return UUID.randomUUID().toString();
    }

    /**
     * Does the work unless a form with this ticket was sent before.
     *
     * @throws Refused when it was, or when the ticket is none
     */
    @Transactional
    public void once(String ticket, Runnable work) {
        use(ticket);
        work.run();
    }

    /** As {@link #once}, for work that gives something back. */
    @Transactional
    public <T> T onceFor(String ticket, Supplier<T> work) {
        use(ticket);
        return work.get();
    }

    private void use(String ticket) {
        UUID number;
        try {
            number = UUID.fromString(ticket);
        } catch (IllegalArgumentException none) {
            throw new Refused(UNKNOWN);
        }
        // Of two at one moment the second waits here for the first.
        if (database.sql("insert into form_ticket (ticket) values (?) on conflict do nothing")
                        .param(number)
                        .update()
                == 0) {
            throw new Refused(USED);
        }
        database.sql("delete from form_ticket where used_at < now() - interval '90 days'")
                .update();
    }
}
