package vn.dieuphoi.coordination;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.WorkKey;

/**
 * Requests by their question, answer, document and party, for whoever may read them: who leads the work, who is asked, and
 * whoever answers for the whole plan, as {@link RequestBoard} has it.
 */
@Component
@Transactional(readOnly = true)
class FindRequests implements Findable {

    /** Who is asked, and who leads the work. */
    private static final List<String> OWN =
            List.of("party in (:offices)", "work_item in (select key from work_item where lead in (:offices))");

    private final JdbcClient database;
    private final PartyRegister parties;
    private final PersonRegister people;

    FindRequests(JdbcClient database, PartyRegister parties, PersonRegister people) {
        this.database = database;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public String heading() {
        return "Đề nghị";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        Set<PartyCode> offices = people.actsFor(looker.person());
        boolean everything = looker.administrator() || parties.wholePlanIsOf(offices);
        return database.sql(sought.newest("coordination_request", "sent_at", everything ? List.of() : OWN))
                .params(sought.parameters())
                .param("offices", PartyCode.values(offices))
                .param("most", most)
                .query((row, number) -> new Found(
                        new WorkKey(row.getString("work_item")).number(),
                        row.getString("party_name") + ": " + row.getString("question"),
                        CoordinationRequest.State.valueOf(row.getString("state"))
                                .label(),
                        "/de-nghi?ma=" + URLEncoder.encode(row.getString("key"), StandardCharsets.UTF_8)))
                .list();
    }
}
