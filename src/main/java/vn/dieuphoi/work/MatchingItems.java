package vn.dieuphoi.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.search.SoughtWords;

/** Pieces of work whose number and title the words tell, one of that very number first. */
@Component
@Transactional(readOnly = true)
public class MatchingItems {

    private final JdbcClient database;
    private final WorkItems items;

    MatchingItems(JdbcClient database, WorkItems items) {
        this.database = database;
        this.items = items;
    }

    public List<WorkItem> find(SoughtWords sought, int most) {
        List<String> keys = database.sql("""
                        select key from work_item
                        where plain_words(code || ' ' || title) like all (array[:words])
                        order by code <> :typed, key limit :most""")
                .param("words", sought.patterns())
                .param("typed", sought.typed())
                .param("most", most)
                .query(String.class)
                .list();
        Map<String, WorkItem> found = items.findByKeyIn(keys).stream()
                .collect(Collectors.toMap(work -> work.key().value(), Function.identity()));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
