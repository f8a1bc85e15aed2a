package vn.dieuphoi.work.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MonthlyRounds extends Repository<MonthlyRound, String> {

    MonthlyRound save(MonthlyRound round);

    boolean existsById(String key);

    Optional<MonthlyRound> findById(String key);

    List<MonthlyRound> findByReportedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            int extensions, LocalDate today);

    @Query(
            "select r from MonthlyRound r left join fetch r.productEstimates where r.workItem = :workItem order by r.month")
    List<MonthlyRound> findByWorkItemOrderByMonth(String workItem);

    @Query(
            "select r from MonthlyRound r left join fetch r.productEstimates where r.workItem in :workItems order by r.month")
    List<MonthlyRound> findByWorkItemInOrderByMonth(Collection<String> workItems);
}
