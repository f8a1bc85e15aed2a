package vn.dieuphoi.work.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OverdueSubjects extends Repository<OverdueSubject, String> {

    OverdueSubject save(OverdueSubject subject);

    Optional<OverdueSubject> findById(String key);

    boolean existsById(String key);

    List<OverdueSubject> findAllByKeyIn(Collection<String> keys);

    /** What is told in a notice beside what it is about, oldest first. */
    @Query("select late from OverdueSubject late where late.toldIn = :notice order by late.markedAt, late.key")
    List<OverdueSubject> toldIn(String notice);

    List<OverdueSubject> findByWorkItemAndCauseOrderByMarkedAtAscSubjectAsc(String workItem, String cause);
}
