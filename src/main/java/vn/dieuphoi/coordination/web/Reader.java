package vn.dieuphoi.coordination.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.view.RequestRights;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;

/** Who looks at a request; whoever has nothing to do with it learns not even that it exists. */
@Component
class Reader {

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    private final CoordinationDesk desk;
    private final RequestBoard board;
    private final PersonRegister people;

    Reader(CoordinationDesk desk, RequestBoard board, PersonRegister people) {
        this.desk = desk;
        this.board = board;
        this.people = people;
    }

    Set<PartyCode> offices(Authentication login) {
        return people.actsFor(login.getName());
    }

    /** The reader, and for whom when a substitute acts for the party. */
    Actor actorFor(Authentication login, PartyCode party) {
        return people.actorFor(login.getName(), party);
    }

    CoordinationRequest request(String key, Authentication login) {
        CoordinationRequest request = find(key);
        if (!rights(request, login).reads()) {
            throw NotTheirs.hidden();
        }
        return request;
    }

    RequestRights rights(CoordinationRequest request, Authentication login) {
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> ADMINISTRATOR.equals(authority.getAuthority()));
        return board.rights(request, login.getName(), offices(login), administrator);
    }

    private CoordinationRequest find(String key) {
        try {
            return desk.find(new RequestKey(key)).orElseThrow(Reader::unknown);
        } catch (IllegalArgumentException noKey) {
            throw unknown();
        }
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
