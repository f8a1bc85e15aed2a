package vn.dieuphoi.work;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, String> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findById(String workItem);

    List<Assignment> findByWorkItemStartingWithOrderByWorkItem(String year);
}
