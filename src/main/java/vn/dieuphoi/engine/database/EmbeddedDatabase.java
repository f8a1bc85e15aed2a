package vn.dieuphoi.engine.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data source on PostgreSQL of our own, which {@link DatabaseFirst} has started. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(ServerStart.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(ServerStart start) {
        return start.join();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(DatabaseServer server) {
        return new EmbeddedConnection(server);
    }

    @Bean
    FlywayConnectionDetails embeddedOwner(DatabaseServer server) {
        return new OwnerConnection.Owner(server.jdbcUrl(), server.user(), server.password());
    }

    private record EmbeddedConnection(DatabaseServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return server.application().user();
        }

        @Override
        public String getPassword() {
            return server.application().password();
        }

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }
    }
}
