package vn.dieuphoi.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.dieuphoi.Subject;

interface Notices extends Repository<Notice, String> {

    Notice save(Notice notice);

    Optional<Notice> findById(String key);

    boolean existsById(String key);

    /** About a subject, oldest first. */
    List<Notice> findBySubjectOrderByRaisedAtAscKeyAsc(Subject subject);

    List<Notice> findByWorkItemOrderByRaisedAtAscKeyAsc(String workItem);

    List<Notice> findAllByOrderByRaisedAtAscKeyAsc();
}
