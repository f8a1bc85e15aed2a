package vn.dieuphoi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AdoptedPlans extends Repository<AdoptedPlan, String> {

    /**
     * From when to when an adopted plan lasts, both days in it, and the hash of its content.
     *
     * @param readInAt when it was read in from an archive, closed; null for a plan of this house
     */
    record Period(
            String plan,
            LocalDate beginsOn,
            LocalDate endsOn,
            String sha256,
            @Nullable Instant readInAt) {}

    Optional<AdoptedPlan> findByPlan(String plan);

    @Query("select p.importedAt from AdoptedPlan p where p.plan = :plan")
    Optional<Instant> importedAtOf(String plan);

    /** Each with its period, without its document. */
    @Query("select p.plan, p.beginsOn, p.endsOn, p.sha256, p.readInAt from AdoptedPlan p order by p.plan")
    List<Period> periods();

    /** One statement, so that two nodes starting at once do not collide. Returns 0 when the content is the same. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into adopted_plan (plan, begins_on, ends_on, document, sha256, issued_on, imported_at, imported_by)
            values (:plan, :beginsOn, :endsOn, cast(:document as jsonb), :sha256, :issuedOn, :at, :by)
            on conflict (plan) do update
               set begins_on = excluded.begins_on, ends_on = excluded.ends_on, document = excluded.document, sha256 = excluded.sha256, issued_on = excluded.issued_on,
                   imported_at = excluded.imported_at, imported_by = excluded.imported_by
             where adopted_plan.sha256 <> excluded.sha256
            """)
    int put(
            String plan,
            LocalDate beginsOn,
            LocalDate endsOn,
            String document,
            String sha256,
            LocalDate issuedOn,
            Instant at,
            String by);
}
