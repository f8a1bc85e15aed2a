package vn.dieuphoi.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/**
 * Where a proxy ends https, it says for whom it asks: the browser is told to come back over https only, and wrong
 * passwords count for the person's address. Only the proxies that are named are believed: any machine of the own network
 * could send such a header.
 */
@Component
@ConditionalOnProperty("dieuphoi.https")
class BehindHttps implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Set<String> proxies;

    BehindHttps(@Value("${dieuphoi.proxies}") Set<String> proxies) {
        this.proxies = proxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        RemoteIpValve proxy = new RemoteIpValve();
        proxy.setProtocolHeader("X-Forwarded-Proto");
        // Where https does not stand at 443; who does not say it means 443.
        proxy.setPortHeader("X-Forwarded-Port");
        proxy.setInternalProxies(
                proxies.stream().map(BehindHttps::asTomcatWritesIt).collect(Collectors.joining("|")));
        server.addEngineValves(proxy);
    }

    private static String asTomcatWritesIt(String address) {
        try {
            return Pattern.quote(InetAddress.getByName(address.strip()).getHostAddress());
        } catch (UnknownHostException notAnAddress) {
            throw new StartRefused("“%s” trong dieuphoi.proxies không phải là địa chỉ của một máy.".formatted(address));
        }
    }
}
