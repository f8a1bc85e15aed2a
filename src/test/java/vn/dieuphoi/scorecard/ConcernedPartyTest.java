package vn.dieuphoi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.JourneyTest;

/** Whoever once had to do with a piece of work is found there, also when nothing of it is theirs any more. */
@JourneyTest
@Transactional
class ConcernedPartyTest {

    @Autowired
    JdbcClient database;

    @Test
    void whoeverOwesOwedOrWasAskedIsConcerned() {
        owed("now", "2023-3.1", "TTRA");
        owed("handed on", "2023-3.2", "KHTC");
        database.sql("""
                        insert into obligation_change (obligation, what, before_value, after_value, at)
                        values ('handed on', 'OFFICE', 'TTRA.head', 'KHTC', now()), ('handed on', 'HOLDER', 'LDVL', null, now())""").update();
        database.sql("""
                        with line as (
                            insert into journal (at, actor, subject, action, before, after)
                            values (now(), 'quantri', '2023-3.3>KHTC', 'Chuyển', 'TTRA', 'KHTC') returning *)
                        insert into value_change (subject, what, before_value, after_value, at, actor, line)
                        select subject, 'PARTNER', before, after, at, actor, id from line""").update();

        assertThat(works("TTRA", "TTRA.head")).contains("2023-3.1", "2023-3.2", "2023-3.3");
        assertThat(works("TTRA")).doesNotContain("2023-3.2");
        assertThat(works("LDVL")).doesNotContain("2023-3.2");
        assertThat(works("KHTC")).contains("2023-3.2").doesNotContain("2023-3.3");
    }

    private void owed(String key, String work, String party) {
        database.sql("""
                        insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, opened_at, state, task)
                        values (:key, '2023', 'STEP', :work, :key, 'Việc', '', :party, now(), 'OPEN', :key)""")
                .param("key", key)
                .param("work", work)
                .param("party", party)
                .update();
    }

    private List<String> works(String... parties) {
        return database.sql("select distinct work from concerned_party where party in (:parties)")
                .param("parties", List.of(parties))
                .query(String.class)
                .list();
    }
}
