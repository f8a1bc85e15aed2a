package vn.dieuphoi.operation.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/** A certificate that ends soon: afterwards no browser comes in. */
@Component
class CertificateFaults implements FaultSource {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private final SeenCertificate seen;
    private final MachineTime time;
    private final Duration within;

    CertificateFaults(
            SeenCertificate seen,
            MachineTime time,
            @Value("${dieuphoi.operation.certificate-within}") Duration within) {
        this.seen = seen;
        this.time = time;
        this.within = within;
    }

    @Override
    public List<Fault> faults() {
        Instant soon = time.now().plus(within);
        return seen.last().filter(last -> last.endsAt().isBefore(soon)).stream()
                .map(this::ending)
                .toList();
    }

    private Fault ending(SeenCertificate.Certificate last) {
        boolean ended = last.endsAt().isBefore(time.now());
        return new Fault(
                FaultKind.ENDING_CERTIFICATE,
                last.address(),
                last.address(),
                (ended ? "Đã hết hạn ngày " : "Có giá trị tới hết ngày ") + DAY.format(last.endsAt()) + ".",
                "Thay chứng thư số trên proxy; hết hạn thì trình duyệt không cho ai vào. Thay xong, trong một giờ dòng này tự mất.",
                last.endsAt().minus(within));
    }
}
