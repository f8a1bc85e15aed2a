package vn.dieuphoi.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkItems extends Repository<WorkItem, String> {

    WorkItem save(WorkItem item);

    Optional<WorkItem> findById(String key);

    List<WorkItem> findByStateAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            WorkState state, int extensions, LocalDate today);

    boolean existsById(String key);

    List<WorkItem> findByYear(int year);

    @Query("select w from WorkItem w where w.kind = AD_HOC and w.openedAt < :end"
            + " and (w.closedAt is null or w.closedAt >= :start) order by w.openedAt, w.key")
    List<WorkItem> adHocBetween(Instant start, Instant end);
}
