package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL of our own when no data source is configured: under {@code ./data}, or temporary where asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            @Value("${dieuphoi.data:./data}") Path data,
            @Value("${dieuphoi.database.temporary:false}") boolean temporary)
            throws IOException {
        ServerBinaries.require();
        return temporary ? DatabaseServer.temporary() : DatabaseServer.onKeptData(DataDirectory.open(data));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(DatabaseServer server) {
        return new EmbeddedConnection(server);
    }

    private record EmbeddedConnection(DatabaseServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return server.user();
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }
    }
}
