package vn.dieuphoi.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in the engine's groups. */
@Component
public class GroupMembers {

    private final JdbcClient database;
    private final Registers registers;

    GroupMembers(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** The stored groups by person, in one statement; of the leadership's one is the director's alone. */
    public Map<String, Set<String>> byPerson() {
        Map<String, Set<String>> groups = new HashMap<>();
        database.sql("select user_id_, group_id_ from act_id_membership").query(row -> {
            groups.computeIfAbsent(row.getString(1), person -> new HashSet<>()).add(row.getString(2));
        });
        return groups;
    }

    /** As stored: the engine's own query would also name the groups lent by an absence. */
    public Set<String> storedOf(String person) {
        return registers.kept(
                List.of("stored groups", person),
                () -> Set.copyOf(database.sql("select group_id_ from act_id_membership where user_id_ = ?")
                        .param(person)
                        .query(String.class)
                        .list()));
    }
}
