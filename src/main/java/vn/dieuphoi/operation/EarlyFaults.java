package vn.dieuphoi.operation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.journal.Journal;

/** What was opened while the machine's clock ran ahead. It stays; people are told why it came before its day. */
@Component
class EarlyFaults implements FaultSource {

    private static final int NAMED = 10;

    private final Journal journal;
    private final Clock clock;

    EarlyFaults(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Fault> faults() {
        List<String> early = Subject.keys(journal.openedEarly());
        if (early.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", early.subList(0, Math.min(NAMED, early.size())));
        return List.of(new Fault(
                FaultKind.OPENED_EARLY,
                "clock",
                "Đồng hồ máy chủ",
                "Đồng hồ đã chạy nhanh rồi được đặt lại; %d việc đã mở trước ngày của nó: %s%s."
                        .formatted(early.size(), named, early.size() > NAMED ? ", …" : ""),
                "Không phải làm gì với các việc này: chúng được giữ nguyên và không mở lần hai. Hãy cho máy chủ đồng bộ"
                        + " giờ tự động (NTP).",
                clock.instant()));
    }
}
