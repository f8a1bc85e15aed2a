package vn.dieuphoi.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.search.SoughtWords;

/** Pieces of work whose number and title the words tell, those of that very number first, then the newest. */
@Component
@Transactional(readOnly = true)
public class MatchingItems {

    private final JdbcClient database;

    MatchingItems(JdbcClient database) {
        this.database = database;
    }

    public record Matching(WorkKey key, String title, WorkState state) {}

    /**
     * @param numbered the pieces of work that have the number that was typed, as keys, begun or not
     * @param leads the offices that lead them; empty for all
     */
    public List<Matching> find(
            SoughtWords sought, Collection<WorkKey> numbered, Optional<Set<PartyCode>> leads, int most) {
        List<String> own = leads.isEmpty() ? List.of() : List.of("lead in (:leads)");
        return database.sql("""
                        select key, title, state
                          from (select *, 0 as place from work_item where key in (:numbered)%s
                                union all
                                select *, 1 from (%s) told where key not in (:numbered)) found
                         order by place, opened_at desc, key limit :most""".formatted(
                        own.isEmpty() ? "" : " and " + own.get(0), sought.newest("work_item", "opened_at", own)))
                .params(sought.parameters())
                .param("leads", PartyCode.values(leads.orElse(Set.of())))
                .param(
                        "numbered",
                        numbered.isEmpty()
                                ? List.of("")
                                : numbered.stream().map(WorkKey::value).toList())
                .param("most", most)
                .query((row, number) -> new Matching(
                        new WorkKey(row.getString("key")),
                        row.getString("title"),
                        WorkState.valueOf(row.getString("state"))))
                .list();
    }
}
