package vn.dieuphoi.work.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, String> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findById(String workItem);

    @Query("""
            select a from Assignment a join WorkItem w on w.key = a.workItem
            where w.plan = :plan order by a.workItem""")
    List<Assignment> ofPlan(String plan);
}
