package vn.dieuphoi.coordination.answer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.RequestKey;

/** The letter in which a party without an account answered. Never changed: a wrong entry is given back and entered anew. */
@Entity
@Table(name = "answer_letter")
public class AnswerLetter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // the database gives it
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String request;

    private String sign;
    private LocalDate dated;
    private LocalDate receivedOn;
    private long evidenceFile;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "entered_acting_for"))
    private Actor enteredBy;

    private Instant enteredAt;

    protected AnswerLetter() {}

    AnswerLetter(RequestKey request, LetterEntry entry, Actor actor, Instant now) {
        this.request = request.value();
        sign = entry.sign();
        dated = entry.dated();
        receivedOn = entry.receivedOn();
        evidenceFile = entry.evidenceFile();
        enteredBy = actor;
        enteredAt = now;
    }

    public String sign() {
        return sign;
    }

    public LocalDate dated() {
        return dated;
    }

    /** The day on which the letter came in; what came in time was in time, whenever it was entered. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public long evidenceFile() {
        return evidenceFile;
    }

    public Actor enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
