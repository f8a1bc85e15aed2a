package vn.dieuphoi.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.office.PartyCode;

/** What is overdue so long that leadership has to know, each missed due date once, whatever fires twice. */
@Service
@Transactional
public class OverdueRegister {

    private final OverdueSubjects subjects;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    OverdueRegister(OverdueSubjects subjects, Journal journal, Claims claims, Clock clock) {
        this.subjects = subjects;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * @param subject the key of the late item, round, report or request
     * @param cause the escalation code of the model
     * @param responsible at whose door the delay lies
     */
    public void mark(String subject, WorkKey workItem, String cause, PartyCode responsible, LocalDate dueOn) {
        claims.take(OverdueSubject.keyOf(subject, dueOn));
        if (!subjects.existsById(OverdueSubject.keyOf(subject, dueOn))) {
            subjects.save(new OverdueSubject(subject, workItem, cause, responsible, dueOn, clock.instant()));
            journal.record(Journal.SYSTEM, subject, "Ghi nhận quá hạn", responsible.value());
        }
    }

    /** The late subjects of a piece of work for one cause, oldest first. */
    @Transactional(readOnly = true)
    public List<OverdueSubject> of(WorkKey workItem, String cause) {
        return subjects.findByWorkItemAndCauseOrderByMarkedAtAscSubjectAsc(workItem.value(), cause);
    }
}
