package vn.dieuphoi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan as stored; written by one statement in {@link AdoptedPlans}, never through the entity. */
@Entity
@Immutable
class AdoptedPlan {

    @Id
    private String plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private String sha256;

    private LocalDate beginsOn;
    private LocalDate endsOn;
    private Instant importedAt;
    private @Nullable Instant readInAt;

    protected AdoptedPlan() {}

    String sha256() {
        return sha256;
    }

    Plan plan() {
        return PlanJson.plan(document);
    }
}
