package vn.dieuphoi.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the guard before the application's pool. */
@Component
class DataSourceGuard implements BeanPostProcessor {

    private final ObjectProvider<DatabasePresence> presence;

    DataSourceGuard(ObjectProvider<DatabasePresence> presence) {
        this.presence = presence;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new GuardedDataSource(pool, presence.getObject()) : bean;
    }
}
