package vn.dieuphoi.installation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Where people open the application, over https or not, and which proxies are believed. */
final class AddressLook {

    private AddressLook() {}

    static List<Finding> look(Environment settings) {
        List<Finding> findings = new ArrayList<>();
        URI address = URI.create(settings.getProperty("dieuphoi.mail.base-url", "http://localhost:8080"));
        findings.add(address(address));
        boolean https = settings.getProperty("dieuphoi.https", Boolean.class, false);
        findings.add(https(https));
        if ("https".equals(address.getScheme())) {
            findings.add(CertificateLook.look(address));
        }
        if (https) {
            findings.add(proxies(settings));
        }
        return findings;
    }

    private static Finding address(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.startsWith("127.")
                ? Finding.warning(
                        "Địa chỉ truy cập",
                        address + " chỉ mở được trên chính máy này; đường dẫn trong thư sẽ hỏng ở máy khác",
                        "Hãy đặt DIEUPHOI_MAIL_BASEURL là địa chỉ mọi người mở ứng dụng.")
                : Finding.ok("Địa chỉ truy cập", address.toString());
    }

    private static Finding https(boolean on) {
        return on
                ? Finding.ok("HTTPS", "cookie chỉ đi qua https")
                : Finding.warning(
                        "HTTPS",
                        "mật khẩu và cookie đi không mã hóa giữa trình duyệt và máy chủ",
                        "Hãy đặt proxy có chứng thư số (Caddy, nginx) phía trước và DIEUPHOI_HTTPS=true.");
    }

    private static Finding proxies(Environment settings) {
        List<String> wrong = new ArrayList<>();
        List<String> named = List.of(settings.getProperty("dieuphoi.proxies", String[].class, new String[0]));
        for (String proxy : named) {
            try {
                if (InetAddress.getByName(proxy.strip()).isAnyLocalAddress()) {
                    wrong.add(proxy);
                }
            } catch (UnknownHostException nobody) {
                wrong.add(proxy);
            }
        }
        return wrong.isEmpty()
                ? Finding.ok("Proxy được tin", String.join(", ", named))
                : Finding.fault(
                        "Proxy được tin",
                        String.join(", ", wrong) + " không phải địa chỉ của một máy",
                        "Hãy ghi từng địa chỉ IP của proxy vào DIEUPHOI_PROXIES.");
    }
}
