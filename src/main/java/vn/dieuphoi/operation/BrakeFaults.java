package vn.dieuphoi.operation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.deployment.Brake;

/** A process that ran away and was stopped. */
@Component
class BrakeFaults implements FaultSource {

    private final Brake brake;

    BrakeFaults(Brake brake) {
        this.brake = brake;
    }

    @Override
    public List<Fault> faults() {
        return brake.pulled().stream().map(BrakeFaults::fault).toList();
    }

    private static Fault fault(Brake.Pulled pulled) {
        return new Fault(
                FaultKind.BRAKED,
                pulled.process(),
                pulled.name(),
                "Quy trình chạy quá nhiều (" + pulled.counted() + ") nên đứng lại: không mở việc mới, "
                        + pulled.waiting()
                        + " bước tự động đang chờ. Không mất gì; việc đã giao cho người vẫn làm được.",
                "Xem mô hình vừa thay của quy trình này (trang Mô hình): lấy lại bản trước hoặc tải lên bản đã sửa, rồi bấm"
                        + " “Thả phanh” ở mục Phanh.",
                pulled.at());
    }
}
