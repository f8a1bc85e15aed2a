package vn.dieuphoi.api.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Programs have keys and no sessions: a login at the pages opens nothing here, a key opens no page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

    static final String PATHS = "/api/v1/**";

    @Bean
    @Order(1)
    SecurityFilterChain programsRead(HttpSecurity http, ApiClients clients, ApiRights rights) throws Exception {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache")))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problem(
                                    response,
                                    HttpServletResponse.SC_UNAUTHORIZED,
                                    "Cần khóa đọc dữ liệu",
                                    "Gửi kèm “Authorization: Bearer” và khóa do quản trị hệ thống cấp; khóa sai, đã thu hồi hoặc của người đã rời thì không đọc được.");
                        })
                        .accessDeniedHandler((request, response, refused) -> problem(
                                response,
                                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                                "Chỉ đọc",
                                "Giao diện này chỉ nhận GET và HEAD.")))
                .addFilterBefore(new ApiLogin(clients, rights), AuthorizationFilter.class)
                .build();
    }

    /** The same content has the same tag, so that nobody reads again what they have. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfTheReadInterface() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/v1/*");
        return tags;
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }
}
