package vn.dieuphoi.engine.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.Registers;

/** The processes as they are deployed, in all their versions. */
@Component
public class DeployedVersions {

    private static final String VERSIONS = """
            select d.id_, d.key_, d.version_, coalesce(d.name_, d.key_) as name, d.deployment_id_, p.name_ as origin,
                p.deploy_time_, (select count(*) from act_ru_execution e
                    where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
            from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
            """;

    private final JdbcClient database;
    private final Registers registers;

    DeployedVersions(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** Newest versions first, processes in the order of their ids. */
    public List<DeployedVersion> all() {
        return database.sql(VERSIONS + " order by d.key_, d.version_ desc")
                .query(DeployedVersions::version)
                .list();
    }

    /** Newest first; empty when there is no such process. */
    public List<DeployedVersion> of(String process) {
        return database.sql(VERSIONS + " where d.key_ = ? order by d.version_ desc")
                .param(process)
                .query(DeployedVersions::version)
                .list();
    }

    public Optional<DeployedVersion> find(String definition) {
        return database.sql(VERSIONS + " where d.id_ = ?")
                .param(definition)
                .query(DeployedVersions::version)
                .optional();
    }

    /** The ids of all processes. */
    public Set<String> processes() {
        return registers.kept(
                "processes",
                () -> Set.copyOf(database.sql("select distinct key_ from act_re_procdef")
                        .query(String.class)
                        .list()));
    }

    private static DeployedVersion version(ResultSet row, int line) throws SQLException {
        return new DeployedVersion(
                row.getString("key_"),
                row.getString("name"),
                row.getInt("version_"),
                row.getString("id_"),
                row.getString("deployment_id_"),
                row.getString("origin"),
                row.getTimestamp("deploy_time_").toInstant(),
                row.getInt("running"));
    }
}
