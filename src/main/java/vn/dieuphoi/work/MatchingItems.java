package vn.dieuphoi.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
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

    /** @param leads the offices that lead them; empty for all */
    public List<WorkItem> find(SoughtWords sought, Optional<Set<PartyCode>> leads, int most) {
        List<String> keys = database.sql("""
                        select key from work_item
                        where %s %s
                        order by code <> :typed, key limit :most""".formatted(
                                sought.allIn("plain_words(code || ' ' || title)"),
                                leads.isEmpty() ? "" : "and lead in (:leads)"))
                .params(sought.parameters())
                .param(
                        "leads",
                        leads.filter(some -> !some.isEmpty())
                                .map(some -> some.stream().map(PartyCode::value).toList())
                                .orElse(List.of("")))
                .param("typed", sought.typed())
                .param("most", most)
                .query(String.class)
                .list();
        Map<String, WorkItem> found = items.findByKeyIn(keys).stream()
                .collect(Collectors.toMap(work -> work.key().value(), Function.identity()));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
