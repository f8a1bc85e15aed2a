package vn.dieuphoi.work;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkItems extends Repository<WorkItem, String> {

    WorkItem save(WorkItem item);

    Optional<WorkItem> findById(String key);

    boolean existsById(String key);

    List<WorkItem> findByYear(int year);

    @Query(value = "select count(*) from work_item where year = :year and kind = 'AD_HOC'", nativeQuery = true)
    long countAdHoc(int year);
}
