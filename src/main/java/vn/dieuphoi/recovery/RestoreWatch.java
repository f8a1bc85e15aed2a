package vn.dieuphoi.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.OneNodeAtATime;

/**
 * Notices that an older copy of the database came back: a mark in this node's file does not stand in the database. Looks
 * before timers and letters start, and again before letters leave, for who exchanged the database under a running node.
 */
@Component
public class RestoreWatch implements SmartInitializingSingleton {

    /** Where nothing tells what had left: a working day and the night before it. */
    static final Duration REPEATS = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(RestoreWatch.class);

    private final Optional<ActivityFile> file;
    private final ActivityLog log;
    private final Marks marks;
    private final RestoreBook book;
    private final OneNodeAtATime nodes;

    RestoreWatch(ActivityPlace place, ActivityLog log, Marks marks, RestoreBook book, OneNodeAtATime nodes) {
        this.file = place.file();
        this.log = log;
        this.marks = marks;
        this.book = book;
        this.nodes = nodes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.ifPresent(own -> {
            try {
                boolean known = own.belongTo(marks.house());
                compare(own);
                if (!known && marks.last() > 0) {
                    LOG.info(
                            "Máy này chưa có sổ hoạt động cạnh cơ sở dữ liệu ({}). Nếu cơ sở dữ liệu vừa được phục hồi"
                                    + " từ bản sao lưu, hãy dừng ứng dụng và chạy lệnh restore begin",
                            own.folder());
                }
                log.write(List.of(), marks.set(false));
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.warn(
                        "Không đọc ghi được sổ hoạt động {}: {}. Sau một lần phục hồi bản sao lưu phải chạy lệnh restore"
                                + " begin",
                        own.folder(),
                        unreadable.getMessage());
            }
        });
    }

    /** Whether the database still has what this node last wrote into it; otherwise notes the restore. */
    public void look() {
        Mark last = log.last();
        if (last != null && marks.held(Set.of(last)).isEmpty()) {
            file.ifPresent(own -> {
                compare(own);
                log.write(List.of(), marks.set(false));
            });
        }
    }

    private void compare(ActivityFile own) {
        nodes.run(
                "restore",
                () -> Loss.between(own, marks).ifPresent(loss -> {
                    RestoreEvent event = book.note(loss, node(), REPEATS);
                    LOG.warn(
                            "Cơ sở dữ liệu đã được phục hồi từ một bản cũ hơn: {} thư chưa gửi sẽ ghi “gửi lại”, {} việc và thư"
                                    + " sau bản đó được liệt kê ở trang /khoi-phuc và lệnh restore list",
                            event.lettersMarked(),
                            event.acts());
                }));
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "máy không tên";
        }
    }
}
