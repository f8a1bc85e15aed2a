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
        JdbcClient.StatementSpec found = database.sql("""
                        select r.key from coordination_request r join work_item w on w.key = r.work_item
                        where (%s or %s) and (:everything or w.lead in (:offices) or r.party in (:offices)) order by r.sent_at desc limit :most""".formatted(
                        sought.allIn(
                                "plain_words(r.question || ' ' || coalesce(r.answer, '') || ' ' || coalesce(r.document_sign, ''))"),
                        sought.allIn("plain_words(coalesce(r.member, '') || ' ' || r.party_name)")));
        return found.params(sought.parameters())
                .param("everything", looker.administrator() || parties.wholePlanIsOf(offices))
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
