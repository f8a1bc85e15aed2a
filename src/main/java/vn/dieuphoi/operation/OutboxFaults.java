package vn.dieuphoi.operation;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.OutboxView;

/** Letters that do not leave. */
@Component
class OutboxFaults implements FaultSource {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final OutboxView outbox;

    OutboxFaults(OutboxView outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Fault> faults() {
        return outbox.standing(PATIENCE).stream().map(OutboxFaults::fault).toList();
    }

    private static Fault fault(OutboxView.Standing standing) {
        String cause = standing.problem() == null ? "Chưa máy nào lấy thư ra gửi." : standing.problem();
        return new Fault(
                        FaultKind.STANDING_OUTBOX,
                        standing.channel(),
                        standing.label(),
                        cause,
                        "Kiểm tra máy chủ thư hoặc cổng tin nhắn; xem hàng đợi và bấm “Gửi lại ngay” khi đã sửa. Thông báo trong"
                                + " ứng dụng vẫn đến.",
                        standing.since())
                .about(null, standing.waiting() + " thư đang chờ")
                .shownAt("/thong-bao/hang-doi");
    }
}
