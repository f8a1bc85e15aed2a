package vn.dieuphoi.operation.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.dieuphoi.operation.database.DatabasePresence;

/** Puts the answer for an absent database, and for too many people, before everything that would ask it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AwayFilters {

    @Bean
    FilterRegistrationBean<AwayFilter> awayFilter(DatabasePresence presence) {
        FilterRegistrationBean<AwayFilter> filter = new FilterRegistrationBean<>(new AwayFilter(presence));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CrowdFilter> crowdFilter(
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        FilterRegistrationBean<CrowdFilter> filter =
                new FilterRegistrationBean<>(new CrowdFilter(new Places(connections)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
