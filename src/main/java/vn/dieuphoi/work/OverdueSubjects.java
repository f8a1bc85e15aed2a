package vn.dieuphoi.work;

import java.util.List;
import org.springframework.data.repository.Repository;

interface OverdueSubjects extends Repository<OverdueSubject, String> {

    OverdueSubject save(OverdueSubject subject);

    boolean existsById(String key);

    List<OverdueSubject> findByWorkItemAndCauseOrderByMarkedAtAscSubjectAsc(String workItem, String cause);
}
