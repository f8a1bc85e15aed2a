package vn.dieuphoi.rehearsal.offices;

import java.time.LocalDate;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;

/** The pages on which people act beside their tasks. Each operation may be refused as a person would be. */
public interface Desks {

    /** @throws Refused when it may not be asked now */
    void askForMoreTime(Subject subject, LocalDate until, String person);

    /**
     * The lead's head withdraws a request.
     *
     * @throws Refused when it may not be withdrawn now
     */
    void withdraw(String request);

    /** Whether partners still owe answers about a piece of work, so that it cannot be closed. */
    boolean waitsForAnswers(String work);

    /**
     * The head of an office gives a task to a colleague.
     *
     * @throws Refused when the office has no head, or the colleague may not have it
     */
    void handOver(String office, String task, String colleague);
}
