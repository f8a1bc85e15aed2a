package vn.dieuphoi.engine.web;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registered before the engine's own registrations, which leave alone what is there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class EngineWeb {

    /** After Spring Security (-100), before the filters of the web applications, which read the session it fills. */
    private static final int BETWEEN = 0;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLoginFilter(AuthenticationProvider login) {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new LoginFilter(login));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(BETWEEN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<StartOnce> startOnce(JdbcClient database) {
        FilterRegistrationBean<StartOnce> filter = new FilterRegistrationBean<>(new StartOnce(database));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(BETWEEN);
        return filter;
    }

    @Bean
    ServletRegistrationBean<ServletContainer> engineInterface() {
        return calls("Engine Api", "/camunda/api/engine/*", EngineInterface.class);
    }

    @Bean
    ServletRegistrationBean<ServletContainer> cockpitInterface() {
        return calls("Cockpit Api", "/camunda/api/cockpit/*", CockpitInterface.class);
    }

    @Bean
    ServletRegistrationBean<ServletContainer> adminInterface() {
        return calls("Admin Api", "/camunda/api/admin/*", AdminInterface.class);
    }

    /** @param name by which the engine's own registration finds that there is one */
    private static ServletRegistrationBean<ServletContainer> calls(
            String name, String paths, Class<? extends Application> calls) {
        ServletRegistrationBean<ServletContainer> servlet =
                new ServletRegistrationBean<>(new ServletContainer(), paths);
        servlet.setName(name);
        servlet.setInitParameters(Map.of(ServletProperties.JAXRS_APPLICATION_CLASS, calls.getName()));
        servlet.setOrder(BETWEEN);
        return servlet;
    }

    /** Trusts the given login instead of creating one by its class name. */
    private static final class LoginFilter extends ContainerBasedAuthenticationFilter {

        private static final String WHO_IS_IT = "/api/admin/auth/user/" + ProcessEngines.NAME_DEFAULT;

        LoginFilter(AuthenticationProvider login) {
            this.authenticationProvider = login;
        }

        @Override
        public void init(FilterConfig config) {
            // there is nothing to look up
        }

        /** Whoever asks who is signed in is told by the session otherwise, where nothing of the engine's is kept. */
        @Override
        protected @Nullable String extractEngineName(HttpServletRequest request) {
            return getRequestUri(request).equals(WHO_IS_IT)
                    ? ProcessEngines.NAME_DEFAULT
                    : super.extractEngineName(request);
        }
    }
}
