package vn.dieuphoi.work.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, String> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findById(String workItem);

    List<Assignment> findByWorkItemIn(Collection<String> works);
}
