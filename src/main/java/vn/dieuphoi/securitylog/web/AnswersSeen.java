package vn.dieuphoi.securitylog.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dieuphoi.securitylog.SecurityLog;

/** Puts the look at answers behind Spring Security, which knows the person, and before everything that answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AnswersSeen implements WebMvcConfigurer {

    /** Spring Security stands at -100. */
    private static final int BEHIND_THE_LOGIN = -90;

    @Bean
    FilterRegistrationBean<AnswerSeen> answerSeen(SecurityLog log) {
        FilterRegistrationBean<AnswerSeen> filter = new FilterRegistrationBean<>(new AnswerSeen(log));
        filter.setOrder(BEHIND_THE_LOGIN);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new SaidNo());
    }
}
