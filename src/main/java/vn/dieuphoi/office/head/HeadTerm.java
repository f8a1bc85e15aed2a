package vn.dieuphoi.office.head;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** From when to when somebody headed a party; written by statements in {@link HeadTerms}, never through the entity. */
@Entity
@Immutable
@Table(name = "head_term")
public class HeadTerm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String person;
    private String party;
    /** In the statement that reads the terms: many heads cost no more statements than one. */
    @Formula("(select p.name from person p where p.id = person)")
    private String name;

    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate untilDay;

    protected HeadTerm() {}

    public String person() {
        return person;
    }

    public String name() {
        return name;
    }

    public PartyCode party() {
        return new PartyCode(party);
    }

    /** The first day; empty when the application knows no earlier head. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromDay);
    }

    /** The last day; empty for today's head. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilDay);
    }
}
