package vn.dieuphoi.models.desk.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each piece of work that was to move; written as it happens, and never changed. */
@Component
public class MovedLedger {

    private final JdbcClient database;

    MovedLedger(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param steps from the step of the older version to the one of the newer, one a line
     * @param why it stayed; empty when it moved
     */
    public record Outcome(
            long change,
            String instance,
            String businessKey,
            String from,
            String to,
            String steps,
            Fate fate,
            String why) {}

    public enum Fate {
        MOVED,
        STAYED,
        ENDED
    }

    public void write(Outcome outcome) {
        database.sql("insert into model_change_instance"
                        + " (change, instance, subject, from_definition, to_definition, steps, outcome, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        outcome.change(),
                        outcome.instance(),
                        outcome.businessKey(),
                        outcome.from(),
                        outcome.to(),
                        outcome.steps(),
                        outcome.fate().name(),
                        outcome.why())
                .update();
    }

    /** Whether work of that key went the same way in the same change before. */
    public boolean wentThatWay(long change, String businessKey, String from, String to) {
        return database.sql("select exists (select from model_change_instance where change = ? and subject = ?"
                        + " and from_definition = ? and to_definition = ? and outcome = 'MOVED')")
                .params(change, businessKey, from, to)
                .query(Boolean.class)
                .single();
    }

    /** The keys of the work that an act left where it was after all, by the reason. */
    public Map<String, List<String>> stayed(long act) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        database.sql("select i.why, i.subject from model_change_instance i join model_change c on c.id = i.change"
                        + " where c.act = ? and i.outcome = 'STAYED' order by i.subject, i.instance")
                .param(act)
                .query((row, line) -> reasons.computeIfAbsent(row.getString("why"), why -> new ArrayList<>())
                        .add(row.getString("subject")))
                .list();
        return reasons;
    }

    /** How to go back, by process instance. */
    public Map<String, Origin> origins(long change) {
        Map<String, Origin> origins = new HashMap<>();
        database.sql("select instance, from_definition, steps from model_change_instance"
                        + " where change = ? and outcome = 'MOVED'")
                .param(change)
                .query((row, line) -> origins.put(
                        row.getString("instance"),
                        new Origin(row.getString("from_definition"), reversed(row.getString("steps")))))
                .list();
        return origins;
    }

    /** @param steps from the step of the newer version to the one of the older */
    public record Origin(String definition, Map<String, String> steps) {}

    private static Map<String, String> reversed(String lines) {
        Map<String, String> steps = new HashMap<>();
        lines.lines().forEach(line -> {
            int arrow = line.indexOf('>');
            steps.put(line.substring(arrow + 1), line.substring(0, arrow));
        });
        return steps;
    }
}
