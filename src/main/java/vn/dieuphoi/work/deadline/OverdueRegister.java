package vn.dieuphoi.work.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;

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
     * @param subject the key of the late item, round, report or request, or of another obligation
     * @param workItem the piece of work that it belongs to; null for the department's own
     * @param cause the escalation code of the model
     * @param responsible at whose door the delay lies
     */
    public void mark(
            Subject subject, @Nullable WorkKey workItem, String cause, PartyCode responsible, LocalDate dueOn) {
        claims.take(OverdueSubject.keyOf(subject, dueOn));
        if (!subjects.existsById(OverdueSubject.keyOf(subject, dueOn))) {
            subjects.save(new OverdueSubject(subject, workItem, cause, responsible, dueOn, clock.instant()));
            journal.record(Actor.SYSTEM, subject, "Ghi nhận quá hạn", responsible.value());
        }
    }

    /** Says in which notice a delay is told that has none of its own. */
    public void tellIn(String key, String notice) {
        subjects.findById(key).orElseThrow().tellIn(notice);
    }

    /** Those of these delays that were noted. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : subjects.findAllByKeyIn(keys).stream()
                        .map(OverdueSubject::key)
                        .collect(Collectors.toSet());
    }

    /** What is told in a notice beside what it is about. */
    @Transactional(readOnly = true)
    public List<OverdueSubject> toldIn(String notice) {
        return subjects.toldIn(notice);
    }

    @Transactional(readOnly = true)
    public OverdueSubject of(String key) {
        return subjects.findById(key).orElseThrow(() -> new IllegalStateException("Chưa ghi nhận quá hạn: " + key));
    }

    /** The late subjects of a piece of work for one cause, oldest first. */
    @Transactional(readOnly = true)
    public List<OverdueSubject> of(WorkKey workItem, String cause) {
        return subjects.findByWorkItemAndCauseOrderByMarkedAtAscSubjectAsc(workItem.value(), cause);
    }
}
