package vn.dieuphoi.coordination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** Requests by their question, answer, document and party, for whoever may read them. */
@Component
@Transactional(readOnly = true)
class FindRequests implements Findable {

    private static final String NEWEST = "(select * from coordination_request order by sent_at desc limit 1000)";

    private static final String OWN = """
            (select * from coordination_request where party in (:offices)
             union
             select q.* from coordination_request q join work_item w on w.key = q.work_item where w.lead in (:offices))""";

    private final JdbcClient database;
    private final CoordinationDesk desk;
    private final PartyRegister parties;
    private final PersonRegister people;

    FindRequests(JdbcClient database, CoordinationDesk desk, PartyRegister parties, PersonRegister people) {
        this.database = database;
        this.desk = desk;
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
        List<String> keys = keys(sought, looker, most);
        Map<String, CoordinationRequest> requests = desk.requests(keys);
        return keys.stream()
                .map(requests::get)
                .filter(Objects::nonNull)
                .map(FindRequests::found)
                .toList();
    }

    private static Found found(CoordinationRequest request) {
        return new Found(
                request.key().workItem().number(),
                request.partyName() + ": " + request.question(),
                request.state().label(),
                "/de-nghi?ma=" + request.key());
    }

    /**
     * Words may stand in the request or in the name of who is asked. Who leads the work and who is asked read it, and whoever
     * answers for the whole plan, as {@link RequestBoard} has it.
     */
    private List<String> keys(SoughtWords sought, Looker looker, int most) {
        Set<PartyCode> offices = people.actsFor(looker.person());
        if (!looker.administrator() && !parties.wholePlanIsOf(offices)) {
            return keys(sought, OWN, offices, most);
        }
        // What many tell is found among the newest; what few tell by the index of the words.
        List<String> newest = keys(sought, NEWEST, offices, most);
        return newest.size() == most ? newest : keys(sought, "coordination_request", offices, most);
    }

    private List<String> keys(SoughtWords sought, String among, Set<PartyCode> offices, int most) {
        return database.sql("select r.key from %s r where (%s or %s) order by r.sent_at desc limit :most"
                        .formatted(
                                among,
                                sought.allIn(
                                        "plain_words(r.question || ' ' || coalesce(r.answer, '') || ' ' || coalesce(r.document_sign, ''))"),
                                sought.allIn("plain_words(coalesce(r.member, '') || ' ' || r.party_name)")))
                .params(sought.parameters())
                .param(
                        "offices",
                        offices.isEmpty()
                                ? List.of("")
                                : offices.stream().map(PartyCode::value).toList())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
