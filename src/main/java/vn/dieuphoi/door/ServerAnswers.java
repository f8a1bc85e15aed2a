package vn.dieuphoi.door;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server speaks as we do where it answers by itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServerAnswers {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainReports() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainReport()));
    }
}
