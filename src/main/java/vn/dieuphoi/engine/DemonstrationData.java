package vn.dieuphoi.engine;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the offices, the plan and the models of the demonstration belong into this database: in the demonstration
 * itself, and where an earlier release brought them and work was built on them. Every other house begins empty.
 */
@Component
public class DemonstrationData {

    private final JdbcClient database;
    private final boolean demonstration;

    DemonstrationData(JdbcClient database, Environment environment) {
        this.database = database;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public boolean belongHere() {
        return demonstration || standHere();
    }

    /** Whether they were brought in before. */
    public boolean standHere() {
        return database.sql("select exists (select from demonstration_data)")
                .query(Boolean.class)
                .single();
    }

    /** They are about to be brought in. */
    public void bring() {
        database.sql("insert into demonstration_data default values on conflict do nothing")
                .update();
    }
}
