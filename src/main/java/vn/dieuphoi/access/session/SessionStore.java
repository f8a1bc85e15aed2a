package vn.dieuphoi.access.session;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A restart signs nobody out, and a second node knows whoever signed in at the first. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SessionStore {

    /** What has ended is nobody's any more at once; its rows go once an hour. */
    private static final String CLEAN_UP = "0 17 * * * *";

    @Bean
    QuietSessions<?> sessionRepository(
            DataSource database,
            PlatformTransactionManager transactions,
            ServerProperties server,
            @Value("${dieuphoi.session.longest}") Duration longest) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository stored =
                new JdbcIndexedSessionRepository(new JdbcTemplate(database), ownTransaction);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(stored);
        stored.setConversionService(SessionValues.conversion());
        stored.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
        stored.setCleanupCron(CLEAN_UP);
        stored.afterPropertiesSet();
        return new QuietSessions<>(stored, longest, stored::destroy);
    }

    @Bean
    FilterRegistrationBean<PageCalls> pageCalls() {
        FilterRegistrationBean<PageCalls> filter = new FilterRegistrationBean<>(new PageCalls());
        // Before the session is looked for.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineSession> engineSession() {
        FilterRegistrationBean<EngineSession> filter = new FilterRegistrationBean<>(new EngineSession());
        filter.addUrlPatterns("/camunda/*");
        // After Spring Security, before the filters of the engine's web applications.
        filter.setOrder(-1);
        return filter;
    }
}
