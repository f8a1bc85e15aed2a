package vn.dieuphoi.engine.look;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed models and forms as text. */
@Component
public class ModelTexts {

    private static final String FILE = """
            act_re_procdef d
            join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
            """;

    private final JdbcClient database;

    ModelTexts(JdbcClient database) {
        this.database = database;
    }

    /** The BPMN XML by which an instance runs or ran, not that of the newest version. */
    public Optional<String> ofInstance(String instance) {
        return database.sql("select b.bytes_ from " + FILE
                        + "join act_hi_procinst i on i.proc_def_id_ = d.id_ where i.id_ = ?")
                .param(instance)
                .query((row, number) -> text(row.getBytes(1)))
                .optional();
    }

    /** @param definition the engine's id of a version */
    public String ofDefinition(String definition) {
        return text(database.sql("select b.bytes_ from " + FILE + "where d.id_ = ?")
                .param(definition)
                .query(byte[].class)
                .single());
    }

    /**
     * The instances that run by a version which has one element and lacks another, in one statement.
     *
     * @param has as {@code lacks} an {@code id} in the BPMN
     */
    public Set<String> running(String has, String lacks) {
        return database.sql("select e.id_ from act_ru_execution e where e.parent_id_ is null and e.proc_def_id_ in ("
                        + "select d.id_ from " + FILE
                        + "where position(convert_to(?, 'UTF8') in b.bytes_) > 0"
                        + " and position(convert_to(?, 'UTF8') in b.bytes_) = 0)")
                .params("id=\"" + has + "\"", "id=\"" + lacks + "\"")
                .query(String.class)
                .set();
    }

    /** All that was deployed together, by file name. */
    public Map<String, String> ofDeployment(String deployment) {
        Map<String, String> files = new LinkedHashMap<>();
        database.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?")
                .param(deployment)
                .query(row -> {
                    files.put(row.getString(1), text(row.getBytes(2)));
                });
        return files;
    }

    /** The BPMN XML of the newest version of every process, by process id. */
    public Map<String, String> newest() {
        Map<String, String> models = new TreeMap<>();
        database.sql("select distinct on (d.key_) d.key_, b.bytes_ from " + FILE + "order by d.key_, d.version_ desc")
                .query(row -> {
                    models.put(row.getString(1), text(row.getBytes(2)));
                });
        return models;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
