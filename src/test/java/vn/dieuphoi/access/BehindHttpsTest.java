package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** What a proxy says of the address that people open is believed, from the named proxies alone. */
class BehindHttpsTest {

    /** Answers with the address at which it takes itself to stand. */
    private static final class WhereAmI extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRequestURL());
        }
    }

    private static String seen(Set<String> proxies, String... headers) throws IOException, InterruptedException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new BehindHttps(proxies).customize(factory);
        WebServer server = factory.getWebServer(context -> {
            ServletRegistration.Dynamic servlet = context.addServlet("where", new WhereAmI());
            servlet.addMapping("/");
        });
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/viec"))
                    .headers(headers)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    @Test
    void whereHttpsStandsTheProxySays() throws Exception {
        assertThat(seen(Set.of("127.0.0.1"), "X-Forwarded-Proto", "https")).isEqualTo("https://localhost/viec");
        assertThat(seen(Set.of("127.0.0.1"), "X-Forwarded-Proto", "https", "X-Forwarded-Port", "8443"))
                .isEqualTo("https://localhost:8443/viec");
    }

    @Test
    void othersAreNotBelieved() throws Exception {
        assertThat(seen(Set.of("192.0.2.7"), "X-Forwarded-Proto", "https", "X-Forwarded-Port", "8443"))
                .startsWith("http://localhost:");
    }
}
