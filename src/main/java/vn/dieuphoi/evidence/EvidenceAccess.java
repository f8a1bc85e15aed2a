package vn.dieuphoi.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
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

    /** For many subjects in one transaction: their questions take as many statements as one's. */
    public void prepare(Collection<Subject> subjects) {
        rights.forEach(some -> some.prepare(subjects));
    }

    public boolean maySee(Subject subject, String login) {
        return of(subject)
                .filter(known -> known.maySee(subject, people.actsFor(login), login) || keepsTheApplication(login))
                .isPresent();
    }

    /** A file that was sent to the wrong body is opened by whoever sent it and whoever answers for the work, and no more by that body. */
    public boolean mayOpen(EvidenceFile file, String login) {
        Set<PartyCode> groups = people.actsFor(login);
        return maySee(file.subject(), login)
                && (file.removed() == null
                        || keepsTheApplication(login)
                        || officesOf(file.uploadedBy()).stream().anyMatch(groups::contains)
                        || of(file.subject())
                                .filter(known -> known.mayOpenRemoved(file.subject(), groups, login))
                                .isPresent());
    }

    public boolean mayAdd(Subject subject, String login) {
        return of(subject)
                .filter(known -> known.mayAdd(subject, people.actsFor(login), login))
                .isPresent();
    }

    /**
     * Which of the files the person may take out again, by id: the own ones, those handed in in their place and those of
     * the own office. A lead does not remove a partner's.
     */
    public Set<Long> removable(Collection<EvidenceFile> files, String login) {
        Set<PartyCode> groups = people.actsFor(login);
        Map<Actor, Set<PartyCode>> uploaders = new HashMap<>();
        Set<Long> removable = new HashSet<>();
        for (EvidenceFile file : files) {
            Set<PartyCode> uploader = uploaders.computeIfAbsent(file.uploadedBy(), this::officesOf);
            boolean own = file.uploadedBy().concerns(login) || groups.stream().anyMatch(uploader::contains);
            if (own && file.removed() == null) {
                removable.add(file.id());
            }
        }
        return removable;
    }

    /** Whose a file is: what a substitute handed in is the absent person's office's. */
    private Set<PartyCode> officesOf(Actor uploader) {
        return people.actsFor(Objects.requireNonNullElse(uploader.actingFor(), uploader.person()));
    }

    public boolean mayRemove(EvidenceFile file, String login) {
        return removable(List.of(file), login).contains(file.id());
    }

    /** How the history names the person who adds or removes a file: with the absent one when the right comes from there. */
    public Actor actor(Subject subject, String login) {
        Set<PartyCode> groups = people.actsFor(login);
        return of(subject).map(known -> known.adders(subject)).orElse(Set.of()).stream()
                .filter(groups::contains)
                .map(party -> people.actorFor(login, party))
                // A right of one's own comes before a substitute's.
                .min(Comparator.comparing(actor -> actor.actingFor() != null))
                .orElse(Actor.of(login));
    }

    /** What the subject is called above the list of its files. */
    public String title(Subject subject) {
        return of(subject).map(known -> known.title(subject)).orElse(subject.key());
    }

    /** The path of the page about the subject. */
    public Optional<String> page(Subject subject) {
        return of(subject).flatMap(known -> known.page(subject));
    }

    private boolean keepsTheApplication(String login) {
        return people.find(login)
                .filter(person -> person.role() == PersonRole.ADMIN)
                .isPresent();
    }

    private Optional<EvidenceRights> of(Subject subject) {
        return rights.stream().filter(known -> known.knows(subject)).findFirst();
    }
}
