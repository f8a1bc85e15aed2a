package vn.dieuphoi.work.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MonthlyRounds extends Repository<MonthlyRound, String> {

    MonthlyRound save(MonthlyRound round);

    boolean existsById(String key);

    Optional<MonthlyRound> findById(String key);

    List<MonthlyRound> findByReportedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            int extensions, LocalDate today);

    List<MonthlyRound> findByWorkItemOrderByMonth(String workItem);

    List<MonthlyRound> findByWorkItemInOrderByMonth(Collection<String> workItems);
}
