package vn.dieuphoi.rehearsal;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine without anything of ours, on tables of its own and with a full history: what ours is measured against. */
final class PlainEngine {

    private PlainEngine() {}

    /** @param url of an empty database; the engine creates its tables there */
    static ProcessEngine on(String url, String user, String password) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        // As in a rehearsal: nothing is cleaned up or counted.
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setTaskMetricsEnabled(false);
        configuration.setMetricsEnabled(false);
        return configuration
                .setProcessEngineName("plain")
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUrl(url)
                .setJdbcUsername(user)
                .setJdbcPassword(password)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }
}
