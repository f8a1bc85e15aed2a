package vn.dieuphoi.coordination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** Requests by their question, answer, document and party, for whoever may read them. */
@Component
@Transactional(readOnly = true)
class FindRequests implements Findable {

    private static final int LOOKED_AT = 60;

    private final JdbcClient database;
    private final CoordinationDesk desk;
    private final RequestBoard board;
    private final PersonRegister people;

    FindRequests(JdbcClient database, CoordinationDesk desk, RequestBoard board, PersonRegister people) {
        this.database = database;
        this.desk = desk;
        this.board = board;
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
        List<String> keys = keys(sought);
        Map<String, CoordinationRequest> requests = desk.requests(keys);
        return keys.stream()
                .map(requests::get)
                .filter(Objects::nonNull)
                .filter(request -> board.rights(request, looker.person(), offices, looker.administrator())
                        .reads())
                .limit(most)
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

    /** Words may stand in the request or in the name of who is asked. */
    private List<String> keys(SoughtWords sought) {
        return database.sql("""
                        select r.key from coordination_request r
                        where plain_words(r.question || ' ' || coalesce(r.answer, '') || ' ' || coalesce(r.document_sign, ''))
                                like all (array[:words])
                            or plain_words(coalesce(r.member, '') || ' ' || r.party_name) like all (array[:words])
                        order by r.sent_at desc limit :most""")
                .param("words", sought.patterns())
                .param("most", LOOKED_AT)
                .query(String.class)
                .list();
    }
}
