package vn.dieuphoi.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The certificate that browsers are shown at an address. */
public final class ShownCertificate {

    private static final int PATIENCE = 5000;
    private static final int HTTPS = 443;

    private ShownCertificate() {}

    /**
     * @param address one that begins with {@code https:}
     * @throws IOException when nobody answers within five seconds
     */
    public static Instant end(URI address) throws IOException, GeneralSecurityException {
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
