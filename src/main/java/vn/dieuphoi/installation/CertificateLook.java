package vn.dieuphoi.installation;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import vn.dieuphoi.HoChiMinhTime;

/** Until when the certificate is good that browsers are shown. Whether they trust its issuer only they can tell. */
final class CertificateLook {

    private static final String ABOUT = "Chứng thư số";
    private static final Duration SOON = Duration.ofDays(30);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private CertificateLook() {}

    static InstallationFinding look(URI address) {
        try {
            Instant end = ShownCertificate.end(address);
            String words = address.getHost() + ": có giá trị tới hết ngày " + DAY.format(end);
            if (end.isBefore(InstantSource.system().instant())) {
                return InstallationFinding.fault(
                        ABOUT, words, "Đã hết hạn, trình duyệt sẽ chặn. Hãy thay chứng thư trên proxy.");
            }
            return end.isBefore(InstantSource.system().instant().plus(SOON))
                    ? InstallationFinding.warning(ABOUT, words, "Sắp hết hạn. Hãy thay chứng thư trên proxy.")
                    : InstallationFinding.ok(ABOUT, words);
        } catch (IOException | GeneralSecurityException unseen) {
            return InstallationFinding.warning(
                    ABOUT,
                    "chưa xem được ở " + address + ": " + unseen.getMessage(),
                    "Hãy kiểm tra proxy đang chạy và tên miền trỏ đúng; từ máy này có thể không ra được ngoài.");
        }
    }
}
