package vn.dieuphoi.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.file.PeopleFile;
import vn.dieuphoi.office.file.PersonEntry;

/** Somebody who signs in. */
@Entity
public class Person {

    @Id
    private String id;

    private String name;
    private @Nullable String partyCode;

    @Enumerated(EnumType.STRING)
    private PersonRole role;

    private String position;
    private String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_answers_for", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "party_code")
    private Set<String> answersFor = new HashSet<>();

    private @Nullable LocalDate leftOn;

    @SuppressWarnings("UnusedVariable") // kept for who asks where the work went
    private @Nullable String successor;

    @Version
    private @Nullable Integer version;

    protected Person() {}

    Person(PeopleFile.Entry entry) {
        this.id = entry.id();
        this.name = entry.name();
        this.partyCode = entry.party() == null ? null : entry.party().value();
        this.role = entry.role();
        this.position = entry.position();
        this.email = entry.email();
        entry.answersFor().forEach(code -> answersFor.add(code.value()));
    }

    Person(PersonEntry entry) {
        id = entry.id();
        change(entry);
    }

    /** What the person signs in with; also the user id in the engine. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The party the person works for; administrators and clerks have none. */
    public Optional<PartyCode> party() {
        return Optional.ofNullable(partyCode).map(PartyCode::new);
    }

    /** The groups the person acts in: the own party, and those that a clerk enters answers for. */
    public Set<PartyCode> groups() {
        Set<PartyCode> groups = new TreeSet<>();
        party().ifPresent(groups::add);
        answersFor.forEach(code -> groups.add(new PartyCode(code)));
        return groups;
    }

    public PersonRole role() {
        return role;
    }

    /** The title shown beside the name: "Trưởng phòng". */
    public String position() {
        return position;
    }

    public String email() {
        return email;
    }

    /** Whether the person no longer works here; the row stays, so that old entries keep their name. */
    public boolean hasLeft() {
        return leftOn != null;
    }

    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    public void leave(LocalDate day, String newSuccessor) {
        if (hasLeft()) {
            throw new Refused(name + " đã nghỉ từ trước.");
        }
        leftOn = day;
        successor = newSuccessor;
    }

    public void comeBack() {
        if (!hasLeft()) {
            throw new Refused(name + " đang làm việc.");
        }
        leftOn = null;
        successor = null;
    }

    final void change(PersonEntry entry) {
        name = entry.name();
        partyCode = entry.party() == null ? null : entry.party().value();
        role = entry.role();
        position = entry.position();
        email = entry.email();
    }

    /** @param headless whether the new party has no head yet, so that the old one's may be it */
    void moveTo(PartyCode old, PartyCode newParty, boolean headless) {
        if (old.value().equals(partyCode)) {
            partyCode = newParty.value();
            // One party has one head: whoever headed the old office is the new one's deputy until somebody decides.
            role = role == PersonRole.HEAD && !headless ? PersonRole.DEPUTY : role;
        }
        if (answersFor.remove(old.value())) {
            answersFor.add(newParty.value());
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
