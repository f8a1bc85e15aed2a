package vn.dieuphoi.models.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;

/** The models as the engine holds them, in all their versions. */
@Component
class DeployedModels {

    /** Not the name under which the application deploys its own, which would take an upload for an old version of it. */
    private static final String UPLOADED = "dieu-phoi-tai-len/";

    private static final String VERSIONS = """
            select d.id_, d.key_, d.version_, coalesce(d.name_, d.key_) as name, d.deployment_id_, p.name_ as origin,
                p.deploy_time_, (select count(*) from act_ru_execution e
                    where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
            from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
            """;

    private final RepositoryService repository;
    private final JdbcClient database;

    DeployedModels(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    /** The versions in force, by process id. */
    Map<String, ModelVersion> inForce() {
        Map<String, ModelVersion> newest = new TreeMap<>();
        all().forEach(version -> newest.putIfAbsent(version.process(), version));
        return newest;
    }

    /** Newest versions first, processes in the order of their ids. */
    List<ModelVersion> all() {
        return database.sql(VERSIONS + " order by d.key_, d.version_ desc")
                .query(DeployedModels::version)
                .list();
    }

    /** Newest first; empty when there is no such process. */
    List<ModelVersion> versions(String process) {
        return database.sql(VERSIONS + " where d.key_ = ? order by d.version_ desc")
                .param(process)
                .query(DeployedModels::version)
                .list();
    }

    /** @throws Refused when there is no such process */
    ModelVersion newest(String process) {
        return versions(process).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("Không có quy trình \"" + process + "\"."));
    }

    Optional<ModelVersion> version(String definition) {
        return database.sql(VERSIONS + " where d.id_ = ?")
                .param(definition)
                .query(DeployedModels::version)
                .optional();
    }

    ModelContent content(ModelVersion version) {
        Map<String, String> files = new LinkedHashMap<>();
        database.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?")
                .param(version.deployment())
                .query((row, line) -> files.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
        Map<String, String> forms = new TreeMap<>(files);
        forms.keySet().removeIf(name -> !name.endsWith(".form"));
        return new ModelContent(version.process(), files.getOrDefault(version.file(), ""), forms);
    }

    /** XML of every process in force, by file name. */
    Map<String, String> bpmnInForce() {
        Map<String, String> files = new TreeMap<>();
        database.sql("""
                        select distinct on (d.key_) d.key_, b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        order by d.key_, d.version_ desc""")
                .query((row, line) ->
                        files.put(row.getString(1) + ".bpmn", new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
        return files;
    }

    /** @return the version that is in force from then on */
    ModelVersion deploy(ModelContent content) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(UPLOADED + content.process())
                .source("dieu-phoi")
                .addString(content.file(), content.bpmn());
        content.forms().forEach(deployment::addString);
        deployment.deploy();
        return newest(content.process());
    }

    private static ModelVersion version(ResultSet row, int line) throws SQLException {
        String origin = row.getString("origin");
        return new ModelVersion(
                row.getString("key_"),
                row.getString("name"),
                row.getInt("version_"),
                row.getString("id_"),
                row.getString("deployment_id_"),
                origin != null && origin.startsWith(UPLOADED),
                row.getTimestamp("deploy_time_").toInstant(),
                row.getInt("running"));
    }
}
