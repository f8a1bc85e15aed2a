package vn.dieuphoi.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the rules of {@code consistency/*.yaml} may select from beside the tables themselves: temporary tables of one
 * transaction, as {@code consistency/shared.sql} makes them.
 */
@Component
class SharedTables {

    private static final Pattern CREATED = Pattern.compile("create temporary table (\\w+)");

    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private final JdbcTemplate database;

    SharedTables(ResourceLoader resources, JdbcTemplate database) {
        this.database = database;
        String name = null;
        for (String statement : script(resources).split(";\\R")) {
            Matcher created = CREATED.matcher(statement);
            name = created.find() ? created.group(1) : name;
            statements.computeIfAbsent(name, first -> new ArrayList<>()).add(statement);
        }
    }

    private static String script(ResourceLoader resources) {
        try {
            return resources.getResource("classpath:consistency/shared.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them, as the first thing of a transaction that begins now; one that may only read does so from here on. */
    void readForAll() {
        // Temporary tables are no exception from what a transaction that only reads is refused.
        boolean onlyReads = "on".equals(database.queryForObject("show transaction_read_only", String.class));
        if (onlyReads) {
            database.execute("set transaction read write");
        }
        statements.forEach(this::read);
        if (onlyReads) {
            database.execute("set transaction read only");
        }
    }

    /** Those that one rule names, anew, within a transaction that goes on. */
    void readFor(String sql) {
        statements.forEach((name, making) -> {
            if (isNamed(name, sql)) {
                read(name, making);
            }
        });
    }

    private boolean isNamed(String name, String sql) {
        return names(name, sql)
                || statements.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name) && names(other.getKey(), sql))
                        .anyMatch(other -> names(name, other.getValue().get(0)));
    }

    private static boolean names(String name, String sql) {
        return Pattern.compile("\\b" + name + "\\b").matcher(sql).find();
    }

    private void read(String name, List<String> making) {
        database.execute("drop table if exists pg_temp." + name);
        making.forEach(database::execute);
    }
}
