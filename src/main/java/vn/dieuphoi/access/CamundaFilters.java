package vn.dieuphoi.access;

import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One login for the engine's web applications too. */
@Configuration(proxyBeanMethods = false)
class CamundaFilters {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaLoginFilter() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("Container Based Authentication Filter");
        filter.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, CamundaLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // After Spring Security, before the filters of the web applications, which read the session it fills.
        filter.setOrder(0);
        return filter;
    }
}
