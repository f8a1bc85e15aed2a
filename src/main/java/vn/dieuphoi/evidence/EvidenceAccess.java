package vn.dieuphoi.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;

/** What a signed-in person may do with the files of a subject. Nobody is allowed anything with an unknown subject. */
@Component
public class EvidenceAccess {

    private final List<EvidenceRights> rights;
    private final PersonRegister people;

    EvidenceAccess(List<EvidenceRights> rights, PersonRegister people) {
        this.rights = rights;
        this.people = people;
    }

    public boolean maySee(String subject, String login) {
        return of(subject)
                .filter(known -> known.maySee(subject, people.actsFor(login), login) || keepsTheApplication(login))
                .isPresent();
    }

    public boolean mayAdd(String subject, String login) {
        return of(subject)
                .filter(known -> known.mayAdd(subject, people.actsFor(login), login))
                .isPresent();
    }

    /** Who uploaded a file takes it out again, or somebody of the same office: a lead does not remove a partner's. */
    public boolean mayRemove(EvidenceFile file, String login) {
        if (file.removed() != null) {
            return false;
        }
        Set<PartyCode> uploaders = people.actsFor(file.uploadedBy());
        return file.uploadedBy().equals(login) || people.actsFor(login).stream().anyMatch(uploaders::contains);
    }

    private boolean keepsTheApplication(String login) {
        return people.find(login)
                .filter(person -> person.role() == PersonRole.ADMIN)
                .isPresent();
    }

    private Optional<EvidenceRights> of(String subject) {
        return rights.stream().filter(known -> known.knows(subject)).findFirst();
    }
}
