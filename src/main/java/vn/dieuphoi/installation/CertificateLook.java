package vn.dieuphoi.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import vn.dieuphoi.HoChiMinhTime;

/** Until when the certificate is good that browsers are shown. Whether they trust its issuer only they can tell. */
final class CertificateLook {

    private static final String ABOUT = "Chứng thư số";
    private static final Duration SOON = Duration.ofDays(30);
    private static final int PATIENCE = 5000;
    private static final int HTTPS = 443;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private CertificateLook() {}

    static Finding look(URI address) {
        try {
            Instant end = end(address);
            String words = address.getHost() + ": có giá trị tới hết ngày " + DAY.format(end);
            if (end.isBefore(Instant.now())) {
                return Finding.fault(ABOUT, words, "Đã hết hạn, trình duyệt sẽ chặn. Hãy thay chứng thư trên proxy.");
            }
            return end.isBefore(Instant.now().plus(SOON))
                    ? Finding.warning(ABOUT, words, "Sắp hết hạn. Hãy thay chứng thư trên proxy.")
                    : Finding.ok(ABOUT, words);
        } catch (IOException | GeneralSecurityException unseen) {
            return Finding.warning(
                    ABOUT,
                    "chưa xem được ở " + address + ": " + unseen.getMessage(),
                    "Hãy kiểm tra proxy đang chạy và tên miền trỏ đúng; từ máy này có thể không ra được ngoài.");
        }
    }

    private static Instant end(URI address) throws IOException, GeneralSecurityException {
        SSLContext looking = SSLContext.getInstance("TLS");
        looking.init(null, new TrustManager[] {new LooksOnly()}, null);
        try (SSLSocket socket = (SSLSocket) looking.getSocketFactory().createSocket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort() < 0 ? HTTPS : address.getPort()),
                    PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.startHandshake();
            Certificate shown = socket.getSession().getPeerCertificates()[0];
            return ((X509Certificate) shown).getNotAfter().toInstant();
        }
    }

    /** Takes any certificate, an expired one too: nothing is sent over this connection. */
    private static final class LooksOnly implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String how) throws CertificateException {
            throw new CertificateException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String how) {
            // It is looked at, not trusted.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
