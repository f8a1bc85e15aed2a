package vn.dieuphoi.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** An item, round, report or request whose due date has passed and that leadership has to know. */
@Entity
@Table(name = "overdue_subject")
public class OverdueSubject {

    @Id
    private String key;

    private String subject;

    private String workItem;
    private String cause;
    private String responsible;
    private LocalDate dueOn;
    private Instant markedAt;

    @Version
    private @Nullable Long version;

    protected OverdueSubject() {}

    OverdueSubject(
            String subject, WorkKey workItem, String cause, PartyCode responsible, LocalDate dueOn, Instant now) {
        key = keyOf(subject, dueOn);
        this.subject = subject;
        this.workItem = workItem.value();
        this.cause = cause;
        this.responsible = responsible.value();
        this.dueOn = dueOn;
        markedAt = now;
    }

    static String keyOf(String subject, LocalDate dueOn) {
        return subject + "!" + dueOn;
    }

    /** The subject and the due date that it missed: an answer that was given back can be late a second time. */
    public String key() {
        return key;
    }

    /** The key of the late item, round, report or request. */
    public String subject() {
        return subject;
    }

    public WorkKey workItem() {
        return new WorkKey(workItem);
    }

    /** The escalation code of the model, such as {@code request-unanswered}. */
    public String cause() {
        return cause;
    }

    /** At whose door the delay lies. */
    public PartyCode responsible() {
        return new PartyCode(responsible);
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}
