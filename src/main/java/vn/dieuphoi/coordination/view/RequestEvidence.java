package vn.dieuphoi.coordination.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.evidence.EvidenceRights;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkRegister;

/** Files of a request: the lead and the partner add them until it is closed; whoever reads the request reads them. */
@Component
class RequestEvidence implements EvidenceRights {

    private final CoordinationDesk desk;
    private final RequestBoard board;
    private final WorkRegister register;

    RequestEvidence(CoordinationDesk desk, RequestBoard board, WorkRegister register) {
        this.desk = desk;
        this.board = board;
        this.register = register;
    }

    @Override
    public boolean knows(Subject subject) {
        return request(subject).isPresent();
    }

    @Override
    public void prepare(Collection<Subject> subjects) {
        desk.requests(Subject.keys(subjects).stream().filter(RequestKey::isOne).collect(Collectors.toSet()));
    }

    @Override
    public boolean maySee(Subject subject, Set<PartyCode> groups, String login) {
        return request(subject)
                .filter(request -> board.rights(request, login, groups, false).reads())
                .isPresent();
    }

    @Override
    public boolean mayOpenRemoved(Subject subject, Set<PartyCode> groups, String login) {
        return request(subject)
                .map(request -> board.rights(request, login, groups, false))
                .filter(rights -> rights.reads() && (rights.lead() || !rights.partner()))
                .isPresent();
    }

    @Override
    public boolean mayAdd(Subject subject, Set<PartyCode> groups, String login) {
        return request(subject)
                .filter(request -> !request.state().closed())
                .map(request -> board.rights(request, login, groups, false))
                .filter(rights -> rights.lead() || rights.partner())
                .isPresent();
    }

    @Override
    public Set<PartyCode> adders(Subject subject) {
        Set<PartyCode> adders = new TreeSet<>();
        request(subject).ifPresent(request -> {
            adders.add(request.party());
            adders.add(register.item(request.workItem()).lead());
        });
        return adders;
    }

    @Override
    public String title(Subject subject) {
        return request(subject)
                .map(request ->
                        "Đề nghị %s: %s, %s".formatted(request.kind().label(), request.partyName(), request.workItem()))
                .orElse(subject.key());
    }

    @Override
    public Optional<String> page(Subject subject) {
        return request(subject)
                .map(request -> "/de-nghi?ma=" + URLEncoder.encode(subject.key(), StandardCharsets.UTF_8));
    }

    private Optional<CoordinationRequest> request(Subject subject) {
        try {
            return desk.find(new RequestKey(subject.key()));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
