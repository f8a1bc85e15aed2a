package vn.dieuphoi.work.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** Something owed whose due date has passed and of which leadership has to know. */
@Entity
@Table(name = "overdue_subject")
public class OverdueSubject {

    @Id
    private String key;

    private Subject subject;

    private @Nullable String workItem;
    private String cause;
    private String responsible;
    private LocalDate dueOn;
    private Instant markedAt;
    private @Nullable String toldIn;

    @Version
    private @Nullable Long version;

    protected OverdueSubject() {}

    OverdueSubject(
            Subject subject,
            @Nullable WorkKey workItem,
            String cause,
            PartyCode responsible,
            LocalDate dueOn,
            Instant now) {
        key = keyOf(subject, dueOn);
        this.subject = subject;
        this.workItem = workItem == null ? null : workItem.value();
        this.cause = cause;
        this.responsible = responsible.value();
        this.dueOn = dueOn;
        markedAt = now;
    }

    /** The key of a delay, also of the notice about it. */
    public static String keyOf(Subject subject, LocalDate dueOn) {
        return subject + "!" + dueOn;
    }

    /** The subject and the due date that it missed: an answer that was given back can be late a second time. */
    public String key() {
        return key;
    }

    /** The key of the late item, round, report or request, or of another obligation. */
    public Subject subject() {
        return subject;
    }

    /** The piece of work that it belongs to; empty for the department's own reports, surveys and budgets. */
    public Optional<WorkKey> workItem() {
        return Optional.ofNullable(workItem).map(WorkKey::new);
    }

    /** The notice in which it is told, because it is late inside another late thing of the same party. */
    public Optional<String> toldIn() {
        return Optional.ofNullable(toldIn);
    }

    void tellIn(String notice) {
        toldIn = notice;
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
