package vn.dieuphoi.engine.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Migrations with a role of their own on a configured database. Spring Boot would derive their connection from the
 * application's, which it cannot read behind our guard.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.flyway.user")
@ConditionalOnMissingBean(ServerStart.class)
class OwnerConnection {

    @Bean
    FlywayConnectionDetails configuredOwner(Environment environment) {
        return new Owner(
                environment.getProperty("spring.flyway.url", environment.getRequiredProperty("spring.datasource.url")),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getProperty("spring.flyway.password", ""));
    }

    record Owner(String url, String user, String password) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
