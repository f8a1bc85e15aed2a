package vn.dieuphoi.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Where a proxy ends https, it says for whom it asks: the browser is told to come back over https only, and wrong
 * passwords count for the person's address. Only a proxy of the own network is believed.
 */
@Component
@ConditionalOnProperty("dieuphoi.https")
class BehindHttps implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        RemoteIpValve proxy = new RemoteIpValve();
        proxy.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(proxy);
    }
}
