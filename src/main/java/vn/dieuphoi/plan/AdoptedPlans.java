package vn.dieuphoi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AdoptedPlans extends Repository<AdoptedPlan, Integer> {

    Optional<AdoptedPlan> findByYear(int year);

    @Query("select p.sha256 from AdoptedPlan p where p.year = :year")
    Optional<String> sha256Of(int year);

    @Query("select p.importedAt from AdoptedPlan p where p.year = :year")
    Optional<Instant> importedAtOf(int year);

    @Query("select p.year from AdoptedPlan p order by p.year")
    List<Integer> years();

    /** One statement, so that two nodes starting at once do not collide. Returns 0 when the content is the same. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into adopted_plan (year, document, sha256, issued_on, imported_at, imported_by)
            values (:year, cast(:document as jsonb), :sha256, :issuedOn, :at, :by)
            on conflict (year) do update
               set document = excluded.document, sha256 = excluded.sha256, issued_on = excluded.issued_on,
                   imported_at = excluded.imported_at, imported_by = excluded.imported_by
             where adopted_plan.sha256 <> excluded.sha256
            """)
    int put(int year, String document, String sha256, LocalDate issuedOn, Instant at, String by);
}
