package vn.dieuphoi.operation.node;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/** A node that went away without a word, and this one's wrong clock. */
@Component
class NodeFaults implements FaultSource {

    private final NodeBook book;
    private final MachineClock clock;
    private final NodeName self;

    NodeFaults(NodeBook book, MachineClock clock, NodeName self) {
        this.book = book;
        this.clock = clock;
        this.self = self;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Node node : book.all()) {
            if (node.silent()) {
                faults.add(new Fault(
                        FaultKind.SILENT_NODE,
                        node.name(),
                        "Máy " + node.name(),
                        "Không nhận được tin của máy này quá 2 phút; nó không dừng theo đúng cách.",
                        "Khởi động lại ứng dụng trên máy đó. Nếu máy đã được thay, bấm “Bỏ khỏi danh sách” ở mục Máy chủ.",
                        node.lastSeen()));
            }
        }
        clock.wrongSince()
                .ifPresent(since -> faults.add(new Fault(
                        FaultKind.WRONG_CLOCK,
                        self.value(),
                        "Máy " + self.value(),
                        "Đồng hồ của máy " + MachineClock.words(clock.ahead())
                                + " so với cơ sở dữ liệu; các bước tự động trên máy này tạm nghỉ.",
                        "Chỉnh giờ máy theo máy chủ thời gian (NTP); bước tự động chạy lại trong vòng nửa phút sau đó.",
                        since)));
        return faults;
    }
}
