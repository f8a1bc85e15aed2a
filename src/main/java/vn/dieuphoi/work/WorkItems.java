package vn.dieuphoi.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkItems extends Repository<WorkItem, String> {

    WorkItem save(WorkItem item);

    Optional<WorkItem> findById(String key);

    List<WorkItem> findByStateAndContentDoneAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            WorkState state, int extensions, LocalDate today);

    List<WorkItem> findByStateAndContentDoneAtIsNullOrderByKey(WorkState state);

    boolean existsById(String key);

    List<WorkItem> findByPlan(String plan);

    @Query("select w from WorkItem w where w.plan = :plan and w.kind <> AD_HOC")
    List<WorkItem> findItems(String plan);

    @Query("""
            select w from WorkItem w
            where w.plan = :plan and w.kind = AD_HOC and (:everybody = true or w.lead in :leads)
            order by w.openedAt desc, length(w.code) desc, w.code desc""")
    List<WorkItem> findNewest(String plan, boolean everybody, Collection<String> leads, Limit most);

    @Query(
            "select count(w) from WorkItem w where w.plan = :plan and w.kind = AD_HOC and (:everybody = true or w.lead in :leads)")
    int countBeside(String plan, boolean everybody, Collection<String> leads);

    List<WorkItem> findByKeyIn(Collection<String> keys);

    List<WorkItem> findByLeadIn(Collection<String> leads);

    /** Itself, its parts, and what goes on with it in a later plan. */
    @Query("select w from WorkItem w where w.key = :key or w.partOf.work = :key or w.lineage = :key order by w.key")
    List<WorkItem> around(String key);

    @Query("select distinct w.partOf.work from WorkItem w where w.partOf.work in :items and w.partOf.role = PROGRAMME")
    Set<String> doneInParts(Collection<String> items);

    @Query("""
            select distinct w.partOf.work from WorkItem w
             where w.partOf.role = PROGRAMME and w.state = OPEN and w.contentDoneAt is null""")
    Set<String> goingOnInParts();

    @Query("select new vn.dieuphoi.work.WorkTitle(w.key, w.title) from WorkItem w where w.key in :keys")
    List<WorkTitle> findTitles(Collection<String> keys);
}
