package vn.dieuphoi.reporting.item;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ItemReports extends Repository<ItemReport, String> {

    ItemReport save(ItemReport report);

    boolean existsById(String key);

    Optional<ItemReport> findById(String key);

    List<ItemReport> findBySubmittedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            int extensions, LocalDate today);

    List<ItemReport> findByPlanAndQuarterInOrderByQuarter(String plan, Collection<String> quarters);

    List<ItemReport> findByPlanAndQuarterStartingWithOrderByQuarter(String plan, String year);

    List<ItemReport> findByKeyIn(Collection<String> keys);

    List<ItemReport> findByWorkItemOrderByQuarter(String workItem);
}
