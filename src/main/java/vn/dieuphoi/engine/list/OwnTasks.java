package vn.dieuphoi.engine.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.task.FormText;

/** What a person has taken and what is open to their groups of now, colleagues' included, the most urgent first. */
@Component
@Transactional(readOnly = true)
class OwnTasks {

    private static final int MOST = 2000;

    private static final String OWN = """
            select t.id_, t.name_, i.business_key_, coalesce(c.text_, '') as context,
                   coalesce(t.assignee_ = :person, false) as taken
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join act_ru_variable c on c.task_id_ = t.id_ and c.name_ = 'taskContext'
            where t.id_ in (
                select id_ from act_ru_task where assignee_ = :person
                union
                select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.group_id_ in (:groups)) %s
            order by t.due_date_, t.name_, t.id_ limit\s""" + MOST;

    private final JdbcClient database;
    private final IdentityService identity;

    OwnTasks(JdbcClient database, IdentityService identity) {
        this.database = database;
        this.identity = identity;
    }

    /** Those that the words tell, an item of that very number first. */
    List<OwnTask> find(String person, String words, int most) {
        SearchWords sought = SearchWords.of(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        return read(person, "").stream()
                .filter(task -> sought.tell(task.number() + '\n' + task.name() + '\n' + task.context()))
                .sorted(Comparator.comparing((OwnTask task) -> !task.number().equals(words.strip())))
                .limit(most)
                .toList();
    }

    /** What waits for the person beside this task: what they have taken before what anybody may take. */
    Optional<OwnTask> next(String person, String done) {
        return read(person, "and (t.assignee_ is null or t.assignee_ = :person)").stream()
                .filter(task -> !task.id().equals(done))
                .min(Comparator.comparing((OwnTask task) -> !task.taken()));
    }

    private List<OwnTask> read(String person, String untaken) {
        Collection<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        return database.sql(OWN.formatted(untaken))
                .param("person", person)
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .query((row, number) -> new OwnTask(
                        row.getString("id_"),
                        row.getString("name_"),
                        row.getString("business_key_"),
                        FormText.plain(row.getString("context")),
                        row.getBoolean("taken")))
                .list();
    }
}
